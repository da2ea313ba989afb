import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Card, CardClip, CardHeadline, CardStandfirst, CardTime } from "../card.tsx";

/** Headlines alone, in columns. Where they are few there is room for what they are about. */
export function HeadlinesRow({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  const few = cards.length < 4;
  return (
    <ul className={few ? "headlines are-few" : "headlines"}>
      {cards.map((card) => (
        <Card card={card} key={card.id}>
          <CardHeadline card={card} level={3} />
          <CardClip card={card} />
          {few && <CardStandfirst card={card} />}
          <CardTime card={card} paper={paper} />
        </Card>
      ))}
    </ul>
  );
}
