import type { Correction } from "#domain/articles/article.ts";
import { DateTime, type PaperTime } from "../ui/date-time.tsx";

export const correctionNames = { correction: "Correction", clarification: "Clarification" } as const;

/** What was put right after publication, dated, where everybody sees it: above the text. */
export function Corrections({ corrections, paper }: { corrections: Correction[]; paper: PaperTime }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-label="Corrections">
      {corrections.map(({ kind, text, publishedAt }) => (
        <p key={`${publishedAt.getTime()} ${text}`}>
          <bdi lang={paper.language}>
            {correctionNames[kind]}, <DateTime at={publishedAt} shape="day" paper={paper} />:
          </bdi>{" "}
          {text}
        </p>
      ))}
    </section>
  );
}
