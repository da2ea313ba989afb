import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardHeadline, CardPicture, CardStandfirst } from "../card.tsx";

/** Two articles side by side, each with its picture beside the words. */
export function PairRow({ cards }: { cards: ArticleCard[] }) {
  return (
    <ul className="pair">
      {cards.map((card) => (
        <Card card={card} key={card.id}>
          <CardPicture card={card} sizes="(width >= 64rem) 18rem, (width >= 45rem) 46vw, 40vw" most={960} />
          <div>
            <CardHeadline card={card} level={3} />
            <CardStandfirst card={card} />
          </div>
        </Card>
      ))}
    </ul>
  );
}
