import { count, index, instant, table, text } from "#db/columns.ts";

/** Parts of the sitemap that hold anything, with the time at which one of their articles last changed for readers. */
export const sitemapParts = table("sitemap_parts", {
  number: count().primaryKey(),
  changedAt: instant().notNull(),
});

/** Feeds whose hub has not been told yet that they changed: a row for each, however often it changes meanwhile. */
export const hubPings = table(
  "hub_pings",
  {
    /** Path of the feed. */
    feed: text().primaryKey(),
    /** How often it has changed since the row was made: a change while the hub is being told counts for the next time. */
    changes: count().notNull().default(1),
    attempts: count().notNull().default(0),
    /** When to try (again); while a process tells the hub, the time at which another may take over. */
    dueAt: instant().notNull(),
    lastError: text(),
  },
  (ping) => [index("hub_pings_due").on(ping.dueAt)],
);
