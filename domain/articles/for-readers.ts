import { asc, desc, eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import {
  articles,
  corrections,
  formerSlugs,
  relatedArticles,
  revisionBylines,
  revisions,
} from "#db/schema/articles.ts";
import { authors, sections } from "#db/schema/taxonomy.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { listTopicsOfRevision } from "#domain/topics/of-revision.ts";
import type { ArticleAtAddress, ArticleCard, PublishedArticle } from "./article.ts";
import type { Body } from "./body.ts";
import { mediaOfBody } from "./body-text.ts";
import { articleAddress } from "./cards.ts";
import { listByIds, listLatest, listNewestInSection } from "./lists-for-readers.ts";

/** How many related stories a reader is shown, and the least there should be. */
const relatedShown = 6;
const relatedAtLeast = 4;

/**
 * What stands at an article's address. The slug alone identifies an article: under a wrong section, or a slug it had
 * before, it is found `elsewhere`.
 */
export async function findArticleAt(section: string, slug: string): Promise<ArticleAtAddress> {
  const row = await findRow(slug);
  if (!row) return findByFormerSlug(slug);
  noteRead(`article:${row.article.id}`);
  if (row.article.state !== "published" || !row.revision) return notLive(row.article);
  if (row.section.slug !== section) {
    return { found: "elsewhere", address: articleAddress(row.section.slug, slug) };
  }
  return { found: "article", article: await publishedArticle(row.article, row.revision, row.section) };
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
  return { found: "elsewhere", address: articleAddress(row.section, row.slug) };
}

async function publishedArticle(
  article: typeof articles.$inferSelect,
  revision: typeof revisions.$inferSelect,
  section: { slug: string; name: string },
): Promise<PublishedArticle> {
  const body = revision.body as Body;
  const media = await listMedia([
    ...mediaOfBody(body),
    ...(revision.leadMediaId ? [revision.leadMediaId] : []),
  ]);
  const publishedAt = article.publishedAt ?? revision.createdAt;
  return {
    id: article.id,
    slug: article.slug,
    address: articleAddress(section.slug, article.slug),
    section,
    headline: revision.headline,
    standfirst: revision.standfirst,
    place: revision.place,
    language: revision.language,
    direction: revision.direction,
    bylines: await listBylines(revision.id),
    topics: await listTopics(revision.id),
    lead: media.get(revision.leadMediaId ?? 0),
    body,
    media,
    words: revision.words,
    publishedAt,
    firstPublishedAt: article.firstPublishedAt ?? publishedAt,
    updatedAt: article.updatedAt ?? undefined,
    corrections: await listCorrections(article.id),
    searchTitle: revision.searchTitle || revision.headline,
    searchDescription: revision.searchDescription || revision.standfirst,
    socialText: revision.socialText || revision.standfirst,
  };
}

async function listBylines(revisionId: number) {
  noteRead("authors");
  return db
    .select({ slug: authors.slug, name: authors.name })
    .from(revisionBylines)
    .innerJoin(authors, eq(authors.id, revisionBylines.authorId))
    .where(eq(revisionBylines.revisionId, revisionId))
    .orderBy(asc(revisionBylines.position))
    .limit(100);
}

async function listTopics(revisionId: number) {
  noteRead("topics");
  return (await listTopicsOfRevision(db, revisionId)).map(({ slug, name }) => ({ slug, name }));
}

/** What was put right in an article after publication, the newest first. */
export async function listCorrections(articleId: number) {
  return db
    .select({ kind: corrections.kind, text: corrections.text, publishedAt: corrections.publishedAt })
    .from(corrections)
    .where(eq(corrections.articleId, articleId))
    .orderBy(desc(corrections.publishedAt), desc(corrections.id))
    .limit(100);
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
