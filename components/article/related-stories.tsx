import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardClip, CardHeadline, CardPicture, CardSection, CardTime } from "../site/card.tsx";
import type { PaperTime } from "../ui/date-time.tsx";

/** What else to read: three across with pictures, the rest as headlines. */
export function RelatedStories({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  if (cards.length === 0) return null;
  const rest = cards.slice(3);
  return (
    <section className="related sheet" aria-labelledby="related-stories">
      <h2 className="display" id="related-stories">
        Related stories
      </h2>
      <ul className="three-pictured">
        {cards.slice(0, 3).map((card) => (
          <Card card={card} key={card.id}>
            <CardPicture
              card={card}
              sizes="(width >= 64rem) 24rem, (width >= 45rem) 30vw, 7.5rem"
              most={960}
            />
            <div>
              <CardSection card={card} />
              <CardHeadline card={card} level={3} />
              <CardTime card={card} paper={paper} />
            </div>
          </Card>
        ))}
      </ul>
      {rest.length > 0 && (
        <ul className="related-headlines">
          {rest.map((card) => (
            <Card card={card} key={card.id}>
              <CardSection card={card} />
              <CardHeadline card={card} level={3} />
              <CardClip card={card} />
              <CardTime card={card} paper={paper} />
            </Card>
          ))}
        </ul>
      )}
    </section>
  );
}
