import { choice, count, oneOf, primaryKey, table, text } from "#db/columns.ts";

export const archiveUnits = ["year", "month", "day"] as const;

/**
 * How many live articles readers first saw in each year, month and day by the calendar where the publication is: counted
 * as articles go live, since nobody can count a million while a reader waits.
 */
export const archiveCounts = table(
  "archive_counts",
  {
    unit: choice(archiveUnits).notNull(),
    /** `2026`, `2026-11` or `2026-11-24`. */
    period: text().notNull(),
    articles: count().notNull(),
  },
  (counted) => [
    primaryKey({ columns: [counted.unit, counted.period] }),
    oneOf("archive_counts_unit", counted.unit, archiveUnits),
  ],
);
