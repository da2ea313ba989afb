import type { ArticleCard, Named } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { HeadlinesRow } from "./headlines-row.tsx";
import { OnScreenRow } from "./on-screen-row.tsx";
import { OneBigRow } from "./one-big-row.tsx";
import { PairRow } from "./pair-row.tsx";
import type { Rhythm } from "./rhythms.ts";
import { ThreePicturedRow } from "./three-pictured-row.tsx";

interface SectionRowProps {
  section: Named & { address: string };
  cards: ArticleCard[];
  rhythm: Rhythm;
  paper: PaperTime;
}

/** A section on the front page, in the rhythm that its place gives it. */
export function SectionRow({ section, cards, rhythm, paper }: SectionRowProps) {
  const id = `row-${section.slug}`;
  return (
    <section aria-labelledby={id} className={rhythm === "on screen" ? "row on-screen" : "row"}>
      <div className="sheet">
        <div className="row-body">
          <h2 className="row-name" id={id}>
            <a className="label" href={section.address}>
              {section.name}
            </a>
          </h2>
          <Cards cards={cards} rhythm={rhythm} paper={paper} />
        </div>
      </div>
    </section>
  );
}

function Cards({ cards, rhythm, paper }: Omit<SectionRowProps, "section">) {
  switch (rhythm) {
    case "one big":
      return <OneBigRow cards={cards} />;
    case "three pictured":
      return <ThreePicturedRow cards={cards} />;
    case "pair":
      return <PairRow cards={cards} />;
    case "headlines":
      return <HeadlinesRow cards={cards} paper={paper} />;
    case "on screen":
      return <OnScreenRow cards={cards} />;
    default:
      return rhythm satisfies never;
  }
}
