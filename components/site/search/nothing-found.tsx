import type { ReactNode } from "react";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Card, CardHeadline, CardSection, CardTime } from "../card.tsx";
import type { PlainLink } from "../plain-link.ts";
import { WaysOn } from "../ways-on.tsx";

interface NothingFoundProps {
  title: string;
  /** What to do about it. */
  children: ReactNode;
  latest: ArticleCard[];
  ways: PlainLink[];
  paper: PaperTime;
}

/** A search that found nothing, or was not answered: what to try, what is new, where else to look. */
export function NothingFound({ title, children, latest, ways, paper }: NothingFoundProps) {
  return (
    <div className="search-columns">
      <div>
        <h2 className="display search-heading">{title}</h2>
        {children}
        <WaysOn ways={ways} />
      </div>
      <Latest cards={latest} paper={paper} />
    </div>
  );
}

/** The newest of the paper, beside what was looked for. */
export function Latest({ cards, paper }: { cards: ArticleCard[]; paper: PaperTime }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="latest-stories">
      <h2 className="label" id="latest-stories">
        Latest stories
      </h2>
      <ol className="search-latest">
        {cards.map((card) => (
          <Card key={card.id} card={card}>
            <CardSection card={card} />
            <CardHeadline card={card} level={3} />
            <CardTime card={card} paper={paper} />
          </Card>
        ))}
      </ol>
    </section>
  );
}
