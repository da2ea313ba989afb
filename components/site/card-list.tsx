import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../ui/date-time.tsx";
import { Card, CardHeadline, CardPicture, CardStandfirst, CardTime } from "./card.tsx";

interface CardListProps {
  cards: ArticleCard[];
  paper: PaperTime;
}

/** Articles one under another, the newest first: what a section, a topic or an author has. */
export function CardList({ cards, paper }: CardListProps) {
  return (
    <ol className="listing">
      {cards.map((card, place) => (
        <li key={card.id}>
          <Card card={card} as="div">
            <CardPicture
              card={card}
              sizes="(width >= 45rem) 15rem, calc(100vw - 2rem)"
              most={960}
              turn={place === 0 ? "first" : "later"}
            />
            <div className="card-text">
              <CardHeadline card={card} level={2} />
              <CardStandfirst card={card} />
            </div>
            <div className="card-day">
              <CardTime card={card} paper={paper} />
            </div>
          </Card>
        </li>
      ))}
    </ol>
  );
}
