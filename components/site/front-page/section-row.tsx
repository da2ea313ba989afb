import type { Named } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { AloneRow } from "./alone-row.tsx";
import { HeadlinesRow } from "./headlines-row.tsx";
import { OneBigRow } from "./one-big-row.tsx";
import { PairRow } from "./pair-row.tsx";
import type { ArrangedRow } from "./rhythms.ts";
import { ThreePicturedRow } from "./three-pictured-row.tsx";
import { WordsRow } from "./words-row.tsx";

interface SectionRowProps {
  section: Named & { address: string };
  row: ArrangedRow;
  paper: PaperTime;
}

/** A section on the front page, in the rhythm that its place gives it. */
export function SectionRow({ section, row, paper }: SectionRowProps) {
  const id = `row-${section.slug}`;
  return (
    <section aria-labelledby={id} className="row">
      <div className="sheet">
        <div className="row-body">
          <h2 className="row-name" id={id}>
            <a className="label" href={section.address}>
              {section.name}
            </a>
          </h2>
          <Cards row={row} paper={paper} />
        </div>
      </div>
    </section>
  );
}

function Cards({ row: { cards, rhythm }, paper }: Omit<SectionRowProps, "section">) {
  switch (rhythm) {
    case "one big":
      return <OneBigRow cards={cards} />;
    case "three pictured":
      return <ThreePicturedRow cards={cards} />;
    case "pair":
      return <PairRow cards={cards} />;
    case "alone":
      return <AloneRow cards={cards} paper={paper} />;
    case "headlines":
      return <HeadlinesRow cards={cards} paper={paper} />;
    case "words":
      return <WordsRow cards={cards} paper={paper} />;
    default:
      return rhythm satisfies never;
  }
}
