import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardHeadline, CardPicture, CardStandfirst } from "../card.tsx";

/** Three articles side by side, each with its picture. */
export function ThreePicturedRow({ cards }: { cards: ArticleCard[] }) {
  return (
    <ul className="three-pictured">
      {cards.map((card) => (
        <Card card={card} key={card.id}>
          <CardPicture
            card={card}
            sizes="(width >= 64rem) 24rem, (width >= 45rem) 30vw, calc(100vw - 2rem)"
            most={960}
          />
          <CardHeadline card={card} level={3} />
          <CardStandfirst card={card} />
        </Card>
      ))}
    </ul>
  );
}
