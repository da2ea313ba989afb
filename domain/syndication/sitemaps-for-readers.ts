import { and, asc, between, desc, eq, gt, gte, isNull } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { archiveCounts } from "#db/schema/archive.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sitemapParts } from "#db/schema/syndication.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { articleAddress, isPublished } from "#domain/articles/cards.ts";
import { isLiveAuthor, isLiveTopic } from "#domain/articles/live-names.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { standingSlugs } from "#domain/pages/standing.ts";
import { freshUntil } from "#platform/request.ts";
import { idsOf } from "./sitemap-parts.ts";

/** An address that search engines are told of. */
export interface SitemapEntry {
  /** Path, not yet encoded. */
  address: string;
  lastChange?: Date | undefined;
}

/** The part that holds everything but articles. */
export const standingPart = 0;

/** A sitemap may name 50,000 addresses: https://www.sitemaps.org/protocol.html */
const most = { topics: 20_000, authors: 20_000, periods: 9_000 } as const;

/** Every part that holds anything, in order. */
export async function listSitemapParts(): Promise<{ number: number; lastChange?: Date }[]> {
  // Whatever changes a part is a change of `front`.
  noteRead("front");
  const parts = await db
    .select()
    .from(sitemapParts)
    .where(gt(sitemapParts.number, standingPart))
    .orderBy(asc(sitemapParts.number))
    .limit(49_000);
  return [
    { number: standingPart },
    ...parts.map(({ number, changedAt }) => ({ number, lastChange: changedAt })),
  ];
}

/** The addresses in a part. @returns undefined when there is no such part */
export async function listSitemapPart(part: number): Promise<SitemapEntry[] | undefined> {
  if (part === standingPart) return listStandingAddresses();
  noteRead(`sitemap:${part}`, "sections");
  const rows = await db
    .select({
      slug: articles.slug,
      section: sections.slug,
      publishedAt: articles.publishedAt,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, between(articles.id, ...idsOf(part))))
    .orderBy(asc(articles.id))
    .limit(50_000);
  if (rows.length === 0) return undefined;
  return rows.map(({ slug, section, publishedAt, updatedAt }) => ({
    address: articleAddress(section, slug),
    lastChange: updatedAt ?? publishedAt ?? undefined,
  }));
}

async function listStandingAddresses(): Promise<SitemapEntry[]> {
  // One comes and goes with its articles, and every such change is one of `front`.
  noteRead("front", "sections", "topics", "authors", "archive");
  const named = (under: string, rows: { slug: string }[]) =>
    rows.map(({ slug }) => ({ address: `${under}/${slug}` }));
  const sectionRows = await db
    .select({ slug: sections.slug })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id))
    .limit(100);
  const topicRows = await db
    .select({ slug: topics.slug })
    .from(topics)
    .where(and(isNull(topics.mergedIntoId), isLiveTopic()))
    .orderBy(desc(topics.id))
    .limit(most.topics);
  const authorRows = await db
    .select({ slug: authors.slug })
    .from(authors)
    .where(isLiveAuthor())
    .orderBy(desc(authors.id))
    .limit(most.authors);
  return [
    { address: "/" },
    ...named("", sectionRows),
    ...(await listStandingPages()),
    { address: "/corrections" },
    { address: "/newsletters" },
    { address: "/archive" },
    ...(await listArchivePeriods()),
    ...named("/topics", topicRows),
    ...named("/authors", authorRows),
  ];
}

async function listStandingPages(): Promise<SitemapEntry[]> {
  const pages = await Promise.all(standingSlugs.map((slug) => findPage(slug)));
  return pages.flatMap((page) => (page ? { address: `/${page.slug}`, lastChange: page.publishedAt } : []));
}

async function listArchivePeriods(): Promise<SitemapEntry[]> {
  const periods: SitemapEntry[] = [];
  for (const unit of ["year", "month", "day"] as const) {
    const rows = await db
      .select({ period: archiveCounts.period })
      .from(archiveCounts)
      .where(eq(archiveCounts.unit, unit))
      .orderBy(desc(archiveCounts.period))
      .limit(most.periods - periods.length);
    periods.push(...rows.map(({ period }) => ({ address: `/archive/${period.replaceAll("-", "/")}` })));
  }
  return periods;
}

/** An article as Google News is told of it. */
export interface NewsEntry {
  /** Path, not yet encoded. */
  address: string;
  headline: string;
  firstPublishedAt: Date;
}

/** For how long an article is news, in milliseconds, and how many a sitemap of news may name. */
const newsFor = 2 * 86_400_000;
const mostNews = 1_000;

/** What was first published in the last two days, the newest first. It changes by itself as its oldest are news no more. */
export async function listNews(now: Date): Promise<NewsEntry[]> {
  noteRead("front", "sections");
  const rows = await db
    .select({
      slug: articles.slug,
      section: sections.slug,
      headline: revisions.headline,
      firstPublishedAt: articles.firstPublishedAt,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, gte(articles.firstPublishedAt, new Date(now.getTime() - newsFor))))
    .orderBy(desc(articles.firstPublishedAt), desc(articles.id))
    .limit(mostNews);
  const news = rows.map(({ slug, section, headline, firstPublishedAt }) => ({
    address: articleAddress(section, slug),
    headline,
    firstPublishedAt: firstPublishedAt ?? now,
  }));
  const oldest = news.at(-1);
  if (oldest) freshUntil(new Date(oldest.firstPublishedAt.getTime() + newsFor + 1));
  return news;
}
