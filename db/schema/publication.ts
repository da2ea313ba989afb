import { id, index, instant, json, table, text } from "#db/columns.ts";

/** What the publication is called, where it is, how it looks: one row for each setting. */
export const settings = table("settings", {
  key: text().primaryKey(),
  value: json<unknown>().notNull(),
});

/** What was changed that readers can see; see `db/changes.ts`. */
export const changes = table(
  "changes",
  {
    id: id(),
    key: text().notNull(),
    changedAt: instant().notNull(),
  },
  (change) => [index("changes_by_time").on(change.changedAt)],
);
