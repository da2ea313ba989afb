import { asc, eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { formerSlugs, relatedArticles } from "#db/schema/live-articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import type { ArticleAtAddress, ArticleCard } from "./article.ts";
import type { Body } from "./body.ts";
import { articleAddress } from "./cards.ts";
import { listByIds, listLatest, listNewestInSection } from "./lists-for-readers.ts";
import { wholeArticles } from "./whole-articles.ts";

/** How many related stories a reader is shown, and the least there should be. */
const relatedShown = 6;
const relatedAtLeast = 4;

/**
 * What stands at an article's address. The slug alone identifies an article: under a wrong section, or a slug it had
 * before, it is found `elsewhere`.
 */
export async function findArticleAt(section: string, slug: string): Promise<ArticleAtAddress> {
  const row = await findRow(slug);
  if (!row || !isLive(row) || row.section.slug === section) return whatStandsIn(row, slug);
  noteRead(`article:${row.article.id}`);
  return { found: "elsewhere", address: articleAddress(row.section.slug, slug), slug };
}

/** The same by the slug alone, whatever the section. */
export const findArticleBySlug = async (slug: string): Promise<ArticleAtAddress> =>
  whatStandsIn(await findRow(slug), slug);

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const isLive = ({ article, revision }: Row) => article.state === "published" && revision !== null;

async function whatStandsIn(row: Row | undefined, slug: string): Promise<ArticleAtAddress> {
  if (!row) return findByFormerSlug(slug);
  noteRead(`article:${row.article.id}`);
  if (row.article.state !== "published" || !row.revision) return notLive(row.article);
  const { article, revision, section: home } = row;
  const [whole] = await wholeArticles([{ article, revision, section: home, body: revision.body as Body }]);
  return whole ? { found: "article", article: whole } : { found: "nothing" };
}

/** Readers knew an article that was published once: it stays withdrawn, whatever becomes of it in the newsroom. */
const notLive = ({ firstPublishedAt }: { firstPublishedAt: Date | null }): ArticleAtAddress => ({
  found: firstPublishedAt ? "withdrawn" : "nothing",
});

async function findRow(slug: string) {
  const [row] = await db
    .select({ article: articles, revision: revisions, section: { slug: sections.slug, name: sections.name } })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.slug, slug))
    .limit(1);
  return row;
}

async function findByFormerSlug(slug: string): Promise<ArticleAtAddress> {
  const [row] = await db
    .select({
      ...{ slug: articles.slug, state: articles.state, section: sections.slug },
      firstPublishedAt: articles.firstPublishedAt,
    })
    .from(formerSlugs)
    .innerJoin(articles, eq(articles.id, formerSlugs.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(formerSlugs.slug, slug))
    .limit(1);
  if (!row) return { found: "nothing" };
  if (row.state !== "published") return notLive(row);
  return { found: "elsewhere", address: articleAddress(row.section, row.slug), slug: row.slug };
}

/**
 * The related stories of an article: of the twelve that were stored the first six that are still published; where
 * that leaves fewer than four, the newest of its section and then of the paper fill up.
 */
export async function listRelated(articleId: number): Promise<ArticleCard[]> {
  const stored = await db
    .select({ id: relatedArticles.relatedId, kind: relatedArticles.kind })
    .from(relatedArticles)
    .where(eq(relatedArticles.articleId, articleId))
    .orderBy(asc(relatedArticles.position))
    .limit(100);
  noteRead(...stored.map(({ id }) => `article:${id}` as const));
  const wanted = stored.filter(({ kind }) => kind !== "barred").map(({ id }) => id);
  const cards = (await listByIds(wanted)).slice(0, relatedShown);
  if (cards.length >= relatedAtLeast) return cards;

  const barred = stored.filter(({ kind }) => kind === "barred").map(({ id }) => id);
  const taken = () => [articleId, ...barred, ...cards.map((card) => card.id)];
  const [home] = await db
    .select({ slug: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, articleId))
    .limit(1);
  if (home) cards.push(...(await listNewestInSection(home.slug, relatedAtLeast - cards.length, taken())));
  if (cards.length < relatedAtLeast) {
    cards.push(...(await listLatest(relatedAtLeast - cards.length, taken())));
  }
  return cards;
}
