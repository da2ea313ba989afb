import { and, asc, desc, eq, inArray, max } from "drizzle-orm";
import { db } from "#db/client.ts";
import { archiveCounts, type archiveUnits } from "#db/schema/archive.ts";
import { articles } from "#db/schema/articles.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { isPublished } from "#domain/articles/cards.ts";

/* Which pages of a paper are asked for: of each kind such as have as much on them in a small paper as in a large one. */

/** So many of the topics and authors that most articles have: a page of each is full in the small paper, too. */
const common = 8;
const mostOfAKind = 40;

/** Addresses by the kind of page. */
export async function listAddresses(origin: string): Promise<Record<string, string[]>> {
  const slugsOf = async (named: typeof topics | typeof authors | typeof sections) =>
    (await db.select({ slug: named.slug }).from(named).orderBy(asc(named.id)).limit(common)).map(
      ({ slug }) => slug,
    );
  const inSections = await slugsOf(sections);
  const addresses = {
    "the front page": ["/"],
    "an article": await listArticleAddresses(),
    "a section": inSections.map((slug) => `/${slug}`),
    "a topic": (await slugsOf(topics)).map((slug) => `/topics/${slug}`),
    "an author": (await slugsOf(authors)).map((slug) => `/authors/${slug}`),
    "the archive": ["/archive"],
    "a year": await listPeriods("year"),
    "a month": await listPeriods("month"),
    "a day": await listPeriods("day"),
    "a feed": ["", ...inSections.map((slug) => `/${slug}`)].map((of) => `${of}/feed.xml`),
    "a part of the sitemap": await listSitemapParts(origin),
  };
  return Object.fromEntries(
    Object.entries(addresses).map(([kind, some]) => [kind, some.map((address) => origin + address)]),
  );
}

/** From every age of the paper. */
async function listArticleAddresses(): Promise<string[]> {
  const [last] = await db.select({ id: max(articles.id) }).from(articles);
  const step = (last?.id ?? 0) / mostOfAKind;
  const ids = Array.from({ length: mostOfAKind }, (_, n) => 1 + Math.floor(n * step));
  const rows = await db
    .select({ slug: articles.slug, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, inArray(articles.id, ids)))
    .limit(mostOfAKind);
  return rows.map(({ section, slug }) => `/${section}/${slug}`);
}

/** The newest but the last, which is not over. */
async function listPeriods(unit: (typeof archiveUnits)[number]): Promise<string[]> {
  const rows = await db
    .select({ period: archiveCounts.period })
    .from(archiveCounts)
    .where(eq(archiveCounts.unit, unit))
    .orderBy(desc(archiveCounts.period))
    .limit(mostOfAKind + 1);
  const over = rows.length > 1 ? rows.slice(1) : rows;
  return over.map(({ period }) => `/archive/${period.replaceAll("-", "/")}`);
}

async function listSitemapParts(origin: string): Promise<string[]> {
  const index = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]*)<\/loc>/g)]
    .slice(0, mostOfAKind)
    .map(([, address = ""]) => address);
}
