import { desc } from "drizzle-orm";
import { choice, count, id, index, instant, json, oneOf, table, text } from "#db/columns.ts";

export const actorKinds = ["staff", "scheduler", "command line", "nobody"] as const;

/** Who did what to which, when and from where. Rows are added and never changed: triggers see to it. */
export const auditLog = table(
  "audit_log",
  {
    id: id(),
    at: instant().notNull(),
    actorKind: choice(actorKinds).notNull(),
    /** No reference: the log outlives everything it tells of. */
    staffId: count(),
    actorName: text().notNull(),
    /** Such as `article.publish`; see `domain/audit/actions.ts`. */
    action: text().notNull(),
    /** Such as `article`, with the id and the name it had then. */
    subjectKind: text().notNull(),
    subjectId: count(),
    subjectName: text().notNull(),
    /** In words, for people: what changed, and why. */
    summary: text().notNull(),
    details: json<Record<string, unknown>>().notNull(),
    /** The address it came from; empty for the scheduler and the command line. */
    address: text().notNull(),
  },
  (entry) => [
    oneOf("audit_log_actor", entry.actorKind, actorKinds),
    index("audit_log_of_subject").on(entry.subjectKind, entry.subjectId, desc(entry.id)),
    index("audit_log_of_staff").on(entry.staffId, desc(entry.id)),
    index("audit_log_of_action").on(entry.action, desc(entry.id)),
    index("audit_log_by_time").on(desc(entry.at)),
  ],
);
