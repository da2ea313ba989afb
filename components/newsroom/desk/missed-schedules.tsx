import type { RecentChange } from "#domain/desk/recent-changes.ts";
import type { DeskRow } from "#domain/desk/rows.ts";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { Notice } from "../../ui/notice.tsx";

interface MissedSchedulesProps {
  /** What should be live by now and is not. */
  overdue: DeskRow[];
  missed: RecentChange[];
  paper: PaperTime;
}

/** What did not go live in time, and what to do. Nothing while all went as it should. */
export function MissedSchedules({ overdue, missed, paper }: MissedSchedulesProps) {
  if (overdue.length === 0 && missed.length === 0) return null;
  return (
    <div className="missed">
      {overdue.length > 0 && (
        <Notice tone="wrong">
          <strong>Not live in time:</strong>{" "}
          {overdue.map(({ id, headline, scheduledFor }) => (
            <span key={id} className="missed-one">
              <a className="link" href={`/admin/articles/${id}`} dir="auto">
                {headline}
              </a>
              {scheduledFor && (
                <>
                  , due <DateTime at={scheduledFor} shape="minute" paper={paper} />
                </>
              )}
            </span>
          ))}
          . Open it to publish it now, or to choose another time.
        </Notice>
      )}
      {missed.length > 0 && (
        <Notice>
          <strong>Schedules that were not kept this week:</strong>
          <ul>
            {missed.map(({ id, at, subject, summary }) => (
              <li key={id}>
                <a className="link" href={`/admin/articles/${subject.id}`} dir="auto">
                  {subject.name}
                </a>
                {summary && `: ${summary}`} <DateTime at={at} shape="short" paper={paper} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
