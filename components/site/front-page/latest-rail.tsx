import type { ArticleCard } from "#domain/articles/article.ts";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { Card, CardClip } from "../card.tsx";

/** The newest that stands nowhere else on the page: times, and what happened. */
export function LatestRail({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  if (cards.length === 0) return null;
  return (
    <section className="latest-rail" aria-labelledby="latest">
      <h2 className="label" id="latest">
        Latest
      </h2>
      <ol>
        {cards.map((card) => (
          <Card card={card} key={card.id}>
            <p className="quiet">
              <DateTime at={card.publishedAt} shape="short" paper={paper} />
            </p>
            <h3 className="card-headline" lang={card.language}>
              <a href={card.address}>{card.headline}</a>
            </h3>
            <CardClip card={card} />
          </Card>
        ))}
      </ol>
    </section>
  );
}
