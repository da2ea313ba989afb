import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { CardHeadline, CardTime } from "../card.tsx";

/** Headlines alone, in columns. */
export function HeadlinesRow({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  return (
    <ul className="headlines">
      {cards.slice(0, 4).map((card) => (
        <li className="card" key={card.id}>
          <CardHeadline card={card} level={3} />
          <CardTime card={card} paper={paper} />
        </li>
      ))}
    </ul>
  );
}
