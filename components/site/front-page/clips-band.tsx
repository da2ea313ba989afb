import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardClip, CardHeadline, CardPicture, CardSection, CardStandfirst } from "../card.tsx";

/** What opens with a clip, on the dark band: the newest large, up to three beside it. */
export function ClipsBand({ cards }: { cards: ArticleCard[] }) {
  if (cards.length === 0) return null;
  const shape = cards.length === 1 ? "clips is-one" : "clips";
  return (
    <section className="row on-screen" aria-labelledby="clips">
      <div className="sheet">
        <h2 className="row-name label" id="clips">
          Clips
        </h2>
        <ul className={shape}>
          {cards.map((card, place) => (
            <Card card={card} key={card.id}>
              <CardPicture
                card={card}
                sizes={
                  place === 0
                    ? "(width >= 64rem) 51rem, calc(100vw - 2rem)"
                    : "(width >= 64rem) 10rem, (width >= 45rem) 30vw, 40vw"
                }
                most={place === 0 ? 1280 : 640}
              />
              <div>
                <CardSection card={card} />
                <CardHeadline card={card} level={3} />
                {!card.picture && <CardClip card={card} />}
                {place === 0 && <CardStandfirst card={card} />}
              </div>
            </Card>
          ))}
        </ul>
      </div>
    </section>
  );
}
