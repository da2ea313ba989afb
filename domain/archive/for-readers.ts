import { and, asc, desc, eq, gt, gte, lt } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { archiveCounts, type archiveUnits } from "#db/schema/archive.ts";
import { articles } from "#db/schema/articles.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { listByIds } from "#domain/articles/lists-for-readers.ts";
import { findTimeZone } from "#domain/publication/publication.ts";
import { nextDay } from "#domain/publication/wall-clock.ts";
import { dayOf, timeOf } from "./days.ts";

/* Every live article by the day readers first saw it, as the calendar is where the publication is. */

/** A year, month or day, and how many articles it has. */
export interface Period {
  /** `2026`, `2026-11` or `2026-11-24`. */
  period: string;
  articles: number;
}

/** The ones beside a year, month or day that have any articles. */
export interface Neighbours {
  before: string | undefined;
  after: string | undefined;
}

type Unit = (typeof archiveUnits)[number];

/** As many years as there are newspapers, and the months and days of one. */
const most = { year: 500, month: 12, day: 366 };

/** Those of one kind that begin so, in their order. */
async function listPeriods(unit: Unit, within = ""): Promise<Period[]> {
  return db
    .select({ period: archiveCounts.period, articles: archiveCounts.articles })
    .from(archiveCounts)
    .where(
      and(
        eq(archiveCounts.unit, unit),
        ...(within ? [gte(archiveCounts.period, within), lt(archiveCounts.period, afterAll(within))] : []),
      ),
    )
    .orderBy(asc(archiveCounts.period))
    .limit(most[unit]);
}

/** Comes after every period that begins so: `2026` before `2027`, `2026-11` before `2026-12`, `2026-12` before `2026-13`. */
const afterAll = (within: string) =>
  within.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, "0"));

async function findPeriod(unit: Unit, period: string): Promise<Period | undefined> {
  const [found] = await db
    .select({ period: archiveCounts.period, articles: archiveCounts.articles })
    .from(archiveCounts)
    .where(and(eq(archiveCounts.unit, unit), eq(archiveCounts.period, period)))
    .limit(1);
  return found;
}

/** What is beside a year, month or day, whether it has articles itself or not. */
export async function findNeighbours(unit: Unit, period: string): Promise<Neighbours> {
  noteRead("archive", "publication");
  const beside = async (isBeside: typeof lt, inOrder: typeof asc) => {
    const [found] = await db
      .select({ period: archiveCounts.period })
      .from(archiveCounts)
      .where(and(eq(archiveCounts.unit, unit), isBeside(archiveCounts.period, period)))
      .orderBy(inOrder(archiveCounts.period))
      .limit(1);
    return found?.period;
  };
  return { before: await beside(lt, desc), after: await beside(gt, asc) };
}

export interface Archive {
  newest: Period & { months: Period[] };
  /** The years before it, the latest first. */
  earlier: Period[];
}

/** Every year that has articles, and the months of the newest. @returns undefined when there are no articles at all */
export async function findArchive(): Promise<Archive | undefined> {
  noteRead("archive", "publication");
  const [newest, ...earlier] = (await listPeriods("year")).reverse();
  if (!newest) return undefined;
  noteRead(...[newest, ...earlier].map(({ period }) => `archive:${period}` as const));
  return { newest: { ...newest, months: await listPeriods("month", newest.period) }, earlier };
}

export interface OneYear extends Period, Neighbours {
  months: Period[];
  days: Period[];
}

/** One year, with its months and days. @param year `2026` @returns undefined when it has no article */
export async function findYear(year: string): Promise<OneYear | undefined> {
  noteRead(`archive:${year}`);
  const neighbours = await findNeighbours("year", year);
  const found = await findPeriod("year", year);
  if (!found) return undefined;
  const [months, days] = await Promise.all([listPeriods("month", year), listPeriods("day", year)]);
  return { ...found, ...neighbours, months, days };
}

export interface OneMonth extends Period, Neighbours {
  days: Period[];
}

/** One month, with its days. @param month `2026-11` @returns undefined when it has no article */
export async function findMonth(month: string): Promise<OneMonth | undefined> {
  noteRead(`archive:${month}`);
  const neighbours = await findNeighbours("month", month);
  const found = await findPeriod("month", month);
  return found && { ...found, ...neighbours, days: await listPeriods("day", month) };
}

/** An article on its day. */
export interface Archived {
  card: ArticleCard;
  firstPublishedAt: Date;
}

export interface OneDay extends Period, Neighbours {
  /** Those of one page, in the order they appeared. */
  list: Archived[];
  page: number;
  pages: number;
}

/** So many stand on one page of a day. */
export const onAPage = 100;

/**
 * One day.
 * @param day `2026-11-24`
 * @param page from 1
 * @returns undefined when it has no article, or not so many pages
 */
export async function findDay(day: string, page: number): Promise<OneDay | undefined> {
  noteRead(`archive:${day}`);
  const neighbours = await findNeighbours("day", day);
  const found = await findPeriod("day", day);
  if (!found) return undefined;
  const pages = Math.ceil(found.articles / onAPage);
  if (page > pages) return undefined;
  const { from, until } = timeOf(day, await findTimeZone(db));
  const rows = await db
    .select({ id: articles.id, at: articles.firstPublishedAt })
    .from(articles)
    .where(and(isPublished, gte(articles.firstPublishedAt, from), lt(articles.firstPublishedAt, until)))
    .orderBy(asc(articles.firstPublishedAt), asc(articles.id))
    .limit(onAPage)
    .offset((page - 1) * onAPage);
  const cards = await listByIds(rows.map(({ id }) => id));
  const list = cards.map((card) => ({
    card,
    firstPublishedAt: rows.find(({ id }) => id === card.id)?.at ?? card.publishedAt,
  }));
  return { ...found, ...neighbours, list, page, pages };
}

/** The last day up to an instant that has any articles. */
export async function findDayUpTo(at: Date): Promise<string | undefined> {
  const day = dayOf(at, await findTimeZone(db));
  return (await findNeighbours("day", nextDay(day))).before;
}
