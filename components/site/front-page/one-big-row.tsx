import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardClip, CardHeadline, CardPicture, CardStandfirst } from "../card.tsx";

/** One article with a big picture. Beside it another with its own, two or three with small ones, or four in words. */
export function OneBigRow({ cards: [big, ...small] }: { cards: ArticleCard[] }) {
  if (!big) return null;
  const shape = shapeFor(small.length);
  return (
    <ul className={`one-big ${shape}`}>
      <Card card={big}>
        <CardPicture card={big} sizes="(width >= 64rem) 45rem, calc(100vw - 2rem)" most={1280} />
        <CardHeadline card={big} level={3} />
        <CardStandfirst card={big} />
      </Card>
      {small.map((card) => (
        <Card card={card} key={card.id}>
          {shape !== "is-many" && <CardPicture card={card} {...pictures[shape]} />}
          <div>
            <CardHeadline card={card} level={3} />
            {shape === "is-many" && <CardClip card={card} />}
            <CardStandfirst card={card} />
          </div>
        </Card>
      ))}
    </ul>
  );
}

function shapeFor(small: number): "is-two" | "is-few" | "is-many" {
  if (small === 1) return "is-two";
  return small < 4 ? "is-few" : "is-many";
}

const pictures = {
  "is-two": {
    sizes: "(width >= 64rem) 30rem, (width >= 45rem) 46vw, calc(100vw - 2rem)",
    most: 960,
  },
  "is-few": { sizes: "(width >= 45rem) 10rem, 40vw", most: 480 },
} as const;
