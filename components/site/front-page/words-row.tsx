import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Card, CardClip, CardHeadline, CardStandfirst, CardTime } from "../card.tsx";

/** A row without pictures: the newest told in large words, the others as a list beside it. */
export function WordsRow({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  return (
    <ul className="words">
      {cards.map((card, place) => (
        <Card card={card} key={card.id}>
          <CardHeadline card={card} level={3} />
          <CardClip card={card} />
          {place === 0 && <CardStandfirst card={card} />}
          <CardTime card={card} paper={paper} />
        </Card>
      ))}
    </ul>
  );
}
