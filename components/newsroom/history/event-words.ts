import type { HistoryEvent } from "#domain/articles/timeline-events.ts";
import type { AuditAction } from "#domain/audit/actions.ts";

/* How the events of an article's history are called. */

const actions: Record<Extract<AuditAction, `article.${string}`>, string> = {
  "article.begin": "Began",
  "article.save": "Saved",
  "article.submit": "Submitted for review",
  "article.approve": "Approved",
  "article.send-back": "Sent back",
  "article.schedule": "Scheduled",
  "article.cancel-schedule": "Cancelled the schedule",
  "article.publish": "Published",
  "article.update": "Updated",
  "article.unpublish": "Unpublished",
  "article.take-back": "Took an earlier version back in",
  "article.give": "Gave it away",
  "article.preview": "Made a preview link",
  "article.revoke-preview": "Revoked a preview link",
  "article.delete": "Deleted",
  "article.miss": "Found a missed schedule",
  "article.fail": "What was scheduled could not happen",
};

const purposes: Record<NonNullable<HistoryEvent["revision"]>["purpose"], string> = {
  saved: "Saved",
  submitted: "Submitted for review",
  approved: "Approved",
  "sent back": "Sent back",
  scheduled: "Scheduled",
  published: "Published",
  updated: "Updated",
  "taken back": "Took an earlier version back in",
  "brought in": "Brought in",
};

const changes: Record<NonNullable<HistoryEvent["live"]>["change"], string> = {
  first: "Published",
  again: "Published again",
  correction: "Updated with a correction",
  clarification: "Updated with a clarification",
  "new information": "Updated with new information",
  minor: "Updated, a minor change",
};

/** What happened, in a few words. */
export function titleOf({ live, told, revision, aside }: HistoryEvent): string {
  const [first] = told;
  if (live) return changes[live.change];
  if (first) return actions[first.action as keyof typeof actions] ?? first.action;
  if (revision) return purposes[revision.purpose];
  return aside?.settledAt ? "Set aside, settled since" : "Set aside";
}

/** What was said with it, each once: the log says a note again, after what kind of change it was. */
export function wordsOf({ live, told, revision, aside }: HistoryEvent): string[] {
  const all = [
    revision && !live ? revision.comment : "",
    live?.note,
    ...told.map(({ summary }) => summary).filter((summary) => !live?.note || !summary.endsWith(live.note)),
    aside?.reason,
  ];
  return [...new Set(all.filter((words) => words !== undefined && words.trim() !== "") as string[])];
}

/** Which mark stands before it. */
export function kindOf({ live, revision, aside }: HistoryEvent): "live" | "kept" | "aside" | "told" {
  if (live) return "live";
  if (revision) return "kept";
  return aside ? "aside" : "told";
}
