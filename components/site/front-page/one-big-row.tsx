import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardClip, CardHeadline, CardPicture, CardStandfirst } from "../card.tsx";

/** One article with a big picture, and up to four small ones beside it; a single one beside it has its picture too. */
export function OneBigRow({ cards: [big, ...small] }: { cards: ArticleCard[] }) {
  if (!big) return null;
  const two = small.length === 1;
  return (
    <ul className={two ? "one-big is-two" : "one-big"}>
      <Card card={big}>
        <CardPicture card={big} sizes="(width >= 64rem) 42rem, calc(100vw - 2rem)" most={1280} />
        <CardHeadline card={big} level={3} />
        <CardStandfirst card={big} />
      </Card>
      {small.map((card) => (
        <Card card={card} key={card.id}>
          {two && <CardPicture card={card} sizes="(width >= 64rem) 30rem, calc(100vw - 2rem)" most={960} />}
          <CardHeadline card={card} level={3} />
          {!two && <CardClip card={card} />}
          <CardStandfirst card={card} />
        </Card>
      ))}
    </ul>
  );
}
