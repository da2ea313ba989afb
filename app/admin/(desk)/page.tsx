import { requireStaff } from "#app/_glue/session.ts";
import { MissedSchedules } from "#components/newsroom/desk/missed-schedules.tsx";
import { RecentChanges } from "#components/newsroom/desk/recent-changes.tsx";
import { ShortList } from "#components/newsroom/desk/short-list.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { BreakingDialog } from "#components/newsroom/settings/breaking-dialog.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { listAddress } from "#domain/desk/list-question.ts";
import { findDesk } from "#domain/desk/own-desk.ts";
import { listMissedSchedules, listRecentChanges } from "#domain/desk/recent-changes.ts";
import { findBreakingLine, proposedEnd } from "#domain/publication/breaking-line.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { may } from "#domain/staff/permissions.ts";
import { endBreakingLineAction, setBreakingLineAction } from "./settings/actions.ts";

export const metadata = { title: "Desk" };

/** What is to be done, what happens by itself, and what has happened. */
export default async function DeskPage() {
  const staff = await requireStaff("/admin");
  const now = new Date();
  const [paper, line, desk, changes, missed] = await Promise.all([
    findPublication(),
    findBreakingLine(now),
    findDesk(staff, now),
    listRecentChanges(staff),
    listMissedSchedules(staff, now),
  ]);
  const reviews = may(staff, "send back and approve");
  const list = (question: Parameters<typeof listAddress>[1]) => listAddress("/admin/articles", question);
  const when = (at: Date | undefined) => at && <DateTime at={at} shape="short" paper={paper} />;
  return (
    <>
      <DeskHead title="Desk">
        {may(staff, "set the breaking line") && (
          <BreakingDialog
            key={line ? JSON.stringify(line) : "none"}
            line={line}
            proposed={proposedEnd(now)}
            set={setBreakingLineAction}
            end={endBreakingLineAction}
            paper={{ timeZone: paper.timeZone, language: paper.language }}
          />
        )}
        <a className="button button-primary" href="/admin/articles/new">
          New article
        </a>
      </DeskHead>
      <MissedSchedules overdue={desk.overdue} missed={missed} paper={paper} />
      <div className="desk-columns">
        <div>
          <ShortList
            title="Waiting for you"
            id="waiting"
            rows={desk.waiting}
            all={reviews ? { name: "All in review", address: list({ state: "in review" }) } : undefined}
            showState={!reviews}
            note={(row) => (
              <>
                {(reviews ? row.madeBy : row.changedBy) || row.changedBy} {when(row.changedAt)}
              </>
            )}
            empty={
              reviews
                ? "Nothing is in review. What writers submit stands here, the longest waiting first."
                : "Nothing waits for you. What an editor sends back, or gives you, stands here."
            }
          />
          <ShortList
            title="Mine"
            id="mine"
            rows={desk.mine}
            all={{ name: reviews ? "All of mine" : "All", address: list(reviews ? { who: staff.id } : {}) }}
            showState
            note={(row) => when(row.changedAt)}
            empty="You are writing nothing just now. What you begin stands here until it is published."
          />
          <RecentChanges changes={changes} paper={paper} />
        </div>
        <div>
          <ShortList
            title="Scheduled"
            id="scheduled"
            rows={desk.scheduled}
            all={{ name: "All scheduled", address: list({ state: "scheduled" }) }}
            note={(row) => when(row.scheduledFor)}
            empty={`Nothing is scheduled. Times are those of ${paper.timeZone}.`}
          />
          <ShortList
            title="Live now"
            id="live"
            rows={desk.live}
            all={{ name: "All published", address: list({ state: "published", sort: "published" }) }}
            note={(row) => when(row.publishedAt)}
            address={(row) => liveAddress(desk.live, row)}
            empty="Nothing is published yet. The newest of what readers see stands here."
          />
        </div>
      </div>
    </>
  );
}

/** The editor, or what readers see for whoever may not open it. */
const liveAddress = (
  live: { id: number; mayOpen: boolean; address: string | undefined }[],
  row: { id: number },
) => {
  const found = live.find(({ id }) => id === row.id);
  return found?.mayOpen || !found?.address ? `/admin/articles/${row.id}` : found.address;
};
