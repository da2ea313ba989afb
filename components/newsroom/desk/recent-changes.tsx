import type { RecentChange } from "#domain/desk/recent-changes.ts";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";

interface RecentChangesProps {
  changes: RecentChange[];
  paper: PaperTime;
}

/** What was done last, by whom. */
export function RecentChanges({ changes, paper }: RecentChangesProps) {
  return (
    <section className="short-list" aria-labelledby="what-changed">
      <h2 className="section-title" id="what-changed">
        What changed
      </h2>
      {changes.length === 0 ? (
        <p className="short-empty quiet">
          Who submits, sends back, approves and publishes what stands here, as it happens.
        </p>
      ) : (
        <ol className="recent-changes">
          {changes.map(({ id, at, who, did, subject, summary }) => (
            <li key={id} className="recent-change">
              <p>
                <strong>{who}</strong> {did}{" "}
                {subject.kind === "article" && subject.id !== undefined ? (
                  <a className="subject" href={`/admin/articles/${subject.id}`} dir="auto">
                    {subject.name || "an article without a headline"}
                  </a>
                ) : (
                  subject.name
                )}
                {summary && <span className="quiet">: {summary}</span>}
              </p>
              <p className="quiet">
                <DateTime at={at} shape="short" paper={paper} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
