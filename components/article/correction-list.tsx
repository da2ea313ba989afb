import type { ListedCorrection } from "#domain/articles/corrections-for-readers.ts";
import { DateTime, type PaperTime } from "../ui/date-time.tsx";
import { correctionNames } from "./corrections.tsx";

/** Corrections away from their articles, each with the way to its own. */
export function CorrectionList({
  corrections,
  paper,
}: {
  corrections: ListedCorrection[];
  paper: PaperTime;
}) {
  return (
    <ol className="correction-list">
      {corrections.map(({ id, kind, text, publishedAt, article }) => (
        <li key={id}>
          <p className="quiet">
            {correctionNames[kind]}, <DateTime at={publishedAt} shape="day" paper={paper} />
          </p>
          <h2 className="display" lang={article.language} dir={article.direction}>
            <a href={article.address}>{article.headline}</a>
          </h2>
          <p lang={article.language} dir={article.direction}>
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
