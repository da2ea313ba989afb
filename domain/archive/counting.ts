import { setImmediate as turn } from "node:timers/promises";
import { and, asc, count, eq, gte, lt, lte, sql } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { db, type Reader, transaction, type Writer } from "#db/client.ts";
import { holdOrder, shareOrder } from "#db/dialect/holding.ts";
import { archiveCounts, type archiveUnits } from "#db/schema/archive.ts";
import { articles } from "#db/schema/articles.ts";
import { settings } from "#db/schema/publication.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { findTimeZone } from "#domain/publication/publication.ts";
import { dayOf, timeOf } from "./days.ts";

/* How many articles each day, month and year has: counted on as articles come and go, anew when the days change. */

type Unit = (typeof archiveUnits)[number];

/** The year, month and day that a day is in. */
const periodsOf = (day: string): { unit: Unit; period: string }[] => [
  { unit: "year", period: day.slice(0, 4) },
  { unit: "month", period: day.slice(0, 7) },
  { unit: "day", period: day },
];

/** Counts an article that went live in the transaction, under the day readers first saw it. */
export const addToArchive = (tx: Writer, firstPublishedAt: Date, now: Date): Promise<void> =>
  countOn(tx, firstPublishedAt, 1, now);

/** Counts one no more that readers don't see any longer. */
export const takeFromArchive = (tx: Writer, firstPublishedAt: Date, now: Date): Promise<void> =>
  countOn(tx, firstPublishedAt, -1, now);

async function countOn(tx: Writer, firstPublishedAt: Date, by: 1 | -1, now: Date): Promise<void> {
  await shareOrder(tx, "archive");
  const day = dayOf(firstPublishedAt, await findTimeZone(tx));
  const periods = periodsOf(day);
  let counted = 0;
  for (const period of periods) {
    const [row] = await tx
      .insert(archiveCounts)
      .values({ ...period, articles: by })
      .onConflictDoUpdate({
        target: [archiveCounts.unit, archiveCounts.period],
        set: { articles: sql`${archiveCounts.articles} + ${by}` },
      })
      .returning({ articles: archiveCounts.articles });
    counted = row?.articles ?? 0;
  }
  for (const { unit, period } of by < 0 ? periods : [])
    await tx
      .delete(archiveCounts)
      .where(
        and(eq(archiveCounts.unit, unit), eq(archiveCounts.period, period), lte(archiveCounts.articles, 0)),
      );
  // Pages name the days beside theirs that have anything.
  const cameOrWent = counted === (by > 0 ? 1 : 0);
  await recordChange(tx, now, [
    ...periods.map(({ period }) => `archive:${period}` as const),
    ...(cameOrWent ? (["archive"] as const) : []),
  ]);
}

/** The row of settings that says by which time zone's days the archive is counted. */
const marker = "archive";

/** Whether the archive is counted, by the days of the publication's time zone. */
export async function isCounted(reader: Reader): Promise<boolean> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, marker)).limit(1);
  return row?.value === (await findTimeZone(reader));
}

/** Counts the archive anew if it is counted by another time zone's days, or never was. */
export async function keepArchiveCounted(tx: Writer, now: Date): Promise<void> {
  if (await isCounted(tx)) return;
  await holdOrder(tx, "archive");
  await countAnew(tx, now);
}

/** The same at a start, before anybody reads: a database may have been filled by an earlier version, or a generator. */
export async function countArchiveAtStart(now: Date): Promise<void> {
  const [any] = await db.select({ id: articles.id }).from(articles).where(isPublished).limit(1);
  if (any && !(await isCounted(db))) await transaction((tx) => keepArchiveCounted(tx, now));
}

/** Notes, with articles that are kept past the commands, that the archive is to be counted anew. */
export const doubtArchive = async (tx: Writer): Promise<void> => {
  await tx.delete(settings).where(eq(settings.key, marker));
};

/** Counts it anew whatever it was counted by. */
export const countArchiveAnew = (now: Date): Promise<void> =>
  transaction(async (tx) => {
    await holdOrder(tx, "archive");
    await countAnew(tx, now);
  });

/** So many days are counted before others get their turn. */
const daysAtATurn = 25;

/** A year, month or day, and how many articles readers first saw in it. */
export type ArchiveCount = typeof archiveCounts.$inferSelect;

/**
 * Counts what is live, by the time zone's days. Walks from each day that has articles to the next that has: two looks into
 * an index for each, however many articles it has. Fifteen years take SQLite two seconds, in pieces of some milliseconds.
 * @returns what each period that has any has, by the period
 */
export async function countLive(reader: Reader, timeZone: string): Promise<Map<string, ArchiveCount>> {
  const counts = new Map<string, ArchiveCount>();
  let days = 0;
  for (let from = await firstSince(reader, undefined); from; days++) {
    const day = dayOf(from, timeZone);
    const { until } = timeOf(day, timeZone);
    const time = and(gte(articles.firstPublishedAt, from), lt(articles.firstPublishedAt, until));
    const [found] = await reader.select({ n: count() }).from(articles).where(and(isPublished, time));
    for (const each of periodsOf(day)) {
      const known = counts.get(each.period)?.articles ?? 0;
      counts.set(each.period, { ...each, articles: known + (found?.n ?? 0) });
    }
    if (days % daysAtATurn === daysAtATurn - 1) await turn();
    from = await firstSince(reader, until);
  }
  return counts;
}

async function countAnew(tx: Writer, now: Date): Promise<void> {
  const timeZone = await findTimeZone(tx);
  const counts = await countLive(tx, timeZone);
  await tx.delete(archiveCounts);
  const rows = [...counts.values()];
  for (let at = 0; at < rows.length; at += 1_000)
    await tx.insert(archiveCounts).values(rows.slice(at, at + 1_000));
  await tx
    .insert(settings)
    .values({ key: marker, value: timeZone })
    .onConflictDoUpdate({ target: settings.key, set: { value: timeZone } });
  await recordChange(tx, now, [
    "archive",
    ...rows.filter(({ unit }) => unit === "year").map(({ period }) => `archive:${period}` as const),
  ]);
}

/** When the first live article appeared, of those since an instant. */
async function firstSince(reader: Reader, since: Date | undefined): Promise<Date | undefined> {
  const [next] = await reader
    .select({ at: articles.firstPublishedAt })
    .from(articles)
    .where(since ? and(isPublished, gte(articles.firstPublishedAt, since)) : isPublished)
    .orderBy(asc(articles.firstPublishedAt))
    .limit(1);
  return next?.at ?? undefined;
}
