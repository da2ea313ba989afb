import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardHeadline, CardPicture, CardStandfirst } from "../card.tsx";

/** A clip on the dark band, with the rest of its section as headlines beside it. */
export function OnScreenRow({ cards }: { cards: ArticleCard[] }) {
  const clip = cards.find((card) => card.clipDurationMs !== undefined && card.picture);
  if (!clip) return null;
  return (
    <ul className="with-clip">
      <Card card={clip}>
        <CardPicture card={clip} sizes="(width >= 64rem) 51rem, calc(100vw - 2rem)" most={1280} />
        <CardHeadline card={clip} level={3} />
        <CardStandfirst card={clip} />
      </Card>
      {cards
        .filter((card) => card !== clip)
        .slice(0, 4)
        .map((card) => (
          <Card card={card} key={card.id}>
            <CardHeadline card={card} level={3} />
          </Card>
        ))}
    </ul>
  );
}
