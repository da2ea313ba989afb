import type { ArticleCard } from "#domain/articles/article.ts";
import { CardHeadline, CardPicture, CardStandfirst } from "../card.tsx";

/** One article with its picture, and up to four small ones beside it. */
export function OneBigRow({ cards: [big, ...small] }: { cards: ArticleCard[] }) {
  if (!big) return null;
  return (
    <ul className="one-big">
      <li className="card">
        <CardPicture card={big} sizes="(width >= 64rem) 37rem, calc(100vw - 2rem)" most={1280} />
        <CardHeadline card={big} level={3} />
        <CardStandfirst card={big} />
      </li>
      {small.slice(0, 4).map((card) => (
        <li className="card" key={card.id}>
          <CardHeadline card={card} level={3} />
          <CardStandfirst card={card} />
        </li>
      ))}
    </ul>
  );
}
