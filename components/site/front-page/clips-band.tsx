import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardClip, CardHeadline, CardPicture, CardSection, CardStandfirst } from "../card.tsx";

/** What opens with a clip, on the dark band: one or two large; where they are more, the newest large and the others beside it. */
export function ClipsBand({ cards }: { cards: ArticleCard[] }) {
  if (cards.length === 0) return null;
  const shape = shapeFor(cards.length);
  return (
    <section className="row on-screen" aria-labelledby="clips">
      <div className="sheet">
        <h2 className="row-name label" id="clips">
          Clips
        </h2>
        <ul className={`clips ${shape}`}>
          {cards.map((card, place) => {
            const isSmall = shape === "is-many" && place > 0;
            return (
              <Card card={card} key={card.id}>
                <CardPicture card={card} sizes={isSmall ? small : large[shape]} most={isSmall ? 640 : 1280} />
                <div>
                  <CardSection card={card} />
                  <CardHeadline card={card} level={3} />
                  {!card.picture && <CardClip card={card} />}
                  {!isSmall && <CardStandfirst card={card} />}
                </div>
              </Card>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function shapeFor(clips: number): keyof typeof large {
  if (clips === 1) return "is-one";
  return clips === 2 ? "is-two" : "is-many";
}

const small = "(width >= 64rem) 10rem, (width >= 45rem) 30vw, 40vw";
const large = {
  "is-one": "(width >= 64rem) 51rem, calc(100vw - 2rem)",
  "is-two": "(width >= 64rem) 38rem, (width >= 45rem) 46vw, calc(100vw - 2rem)",
  "is-many": "(width >= 64rem) 51rem, calc(100vw - 2rem)",
} as const;
