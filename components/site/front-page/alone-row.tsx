import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Card, CardHeadline, CardPicture, CardStandfirst, CardTime } from "../card.tsx";

/** The one article of a section, its picture beside the words. */
export function AloneRow({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  return (
    <ul className="alone">
      {cards.map((card) => (
        <Card card={card} key={card.id}>
          <CardPicture card={card} sizes="(width >= 64rem) 45rem, calc(100vw - 2rem)" most={1280} />
          <div>
            <CardHeadline card={card} level={3} />
            <CardStandfirst card={card} />
            <CardTime card={card} paper={paper} />
          </div>
        </Card>
      ))}
    </ul>
  );
}
