import type { FoundArticle } from "#domain/search/for-readers.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Card, CardClip, CardPicture, CardSection, CardTime } from "../card.tsx";
import { Marked } from "./marked.tsx";

interface FoundListProps {
  articles: FoundArticle[];
  /** The number of the first of them. */
  start: number;
  paper: PaperTime;
}

/** What was found, in order: headline, where the words stand, section and day. */
export function FoundList({ articles, start, paper }: FoundListProps) {
  return (
    <ol className="listing found" start={start}>
      {articles.map(({ card, headline, excerpt }) => (
        <li key={card.id}>
          <Card card={card} as="div">
            <div className="card-text">
              <CardSection card={card} />
              <h2 className="card-headline" lang={card.language}>
                <a href={card.address}>
                  <Marked pieces={headline} />
                </a>
              </h2>
              {excerpt.length > 0 && (
                <p className="card-standfirst" lang={card.language}>
                  <Marked pieces={excerpt} />
                </p>
              )}
              {card.picture === undefined && <CardClip card={card} />}
            </div>
            <div className="card-day">
              <CardTime card={card} paper={paper} />
            </div>
            <CardPicture card={card} sizes="(width >= 45rem) 15rem, 6rem" most={480} />
          </Card>
        </li>
      ))}
    </ol>
  );
}
