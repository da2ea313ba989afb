import { and, asc, eq, sql } from "drizzle-orm";
import { type ChangeKey, recordChange } from "#db/changes.ts";
import { db, type Reader, type Writer } from "#db/client.ts";
import { articles, liveAuthors, liveTopics, revisionBylines, revisions } from "#db/schema/articles.ts";
import { authors, sections } from "#db/schema/taxonomy.ts";
import { hideMedia, showMedia } from "#domain/media/showing.ts";
import { Refusal } from "#domain/refusal.ts";
import { indexArticle, removeFromIndex } from "#domain/search/indexing.ts";
import { listTopicsOfRevision } from "#domain/topics/of-revision.ts";
import type { Body } from "./body.ts";
import { mediaOfBody, textOfBody } from "./body-text.ts";
import { type Candidate, findRelatedCandidates, storeRelated } from "./related.ts";

/* What publishing, updating and unpublishing have in common: an article's row, its lists, its place in the index. */

type ArticleRow = typeof articles.$inferSelect;

/** @throws Refusal when the article is gone, or was changed since `version` was seen */
export async function loadForMove(
  tx: Writer,
  input: { articleId: number; version: number },
): Promise<ArticleRow> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, input.articleId)).limit(1);
  if (!article) throw new Refusal("This article is no longer there.");
  if (article.version !== input.version) throw changedMeanwhile();
  return article;
}

const changedMeanwhile = () =>
  new Refusal("Somebody has changed this article since you opened it. Open it again to see the change.");

/** Writes an article's row if nobody has since it was loaded. Postgres lets writers run side by side. */
export async function changeRow(
  tx: Writer,
  article: ArticleRow,
  change: Partial<Omit<ArticleRow, "id" | "version">>,
): Promise<void> {
  const changed = await tx
    .update(articles)
    .set({ ...change, version: sql`${articles.version} + 1` })
    .where(and(eq(articles.id, article.id), eq(articles.version, article.version)))
    .returning({ id: articles.id });
  if (changed.length === 0) throw changedMeanwhile();
}

/** What a revision is found by, and what is related to it: computed before the transaction that publishes it. */
export interface Prepared {
  title: string;
  content: string;
  related: Candidate[];
  /** Ids of what it shows. */
  media: number[];
}

/** @throws Refusal when the revision is not one of the article's */
export async function prepareRevision(articleId: number, revisionId: number, now: Date): Promise<Prepared> {
  const [found] = await db
    .select({ revision: revisions, sectionId: articles.sectionId })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .where(and(eq(revisions.id, revisionId), eq(revisions.articleId, articleId)))
    .limit(1);
  if (!found) throw new Refusal("This version of the article is no longer there.");
  const { revision, sectionId } = found;
  const named = await topicsAndAuthors(db, revisionId);
  const title = revision.headline;
  const content = [
    ...[revision.standfirst, revision.place, textOfBody(revision.body as Body)],
    ...[...named.topics, ...named.authors].map(({ name }) => name),
  ].join("\n");
  const question = {
    articleId,
    sectionId: sectionId ?? 0,
    title,
    content,
    topics: named.topics.map(({ id }) => id),
  };
  const lead = revision.leadMediaId === null ? [] : [revision.leadMediaId];
  const media = [...lead, ...mediaOfBody(revision.body as Body)];
  return { title, content, related: await findRelatedCandidates(question, now), media };
}

/** Brings an article's lists, index and related stories to what its live revision says. */
export async function listLive(
  tx: Writer,
  article: { id: number; revisionId: number; publishedAt: Date },
  prepared: Prepared,
): Promise<void> {
  const { id: articleId, publishedAt } = article;
  await leaveLists(tx, articleId);
  const named = await topicsAndAuthors(tx, article.revisionId);
  const topicRows = named.topics.map(({ id: topicId }) => ({ topicId, publishedAt, articleId }));
  if (topicRows.length > 0) await tx.insert(liveTopics).values(topicRows);
  const authorRows = named.authors.map(({ id: authorId }) => ({ authorId, publishedAt, articleId }));
  if (authorRows.length > 0) await tx.insert(liveAuthors).values(authorRows);
  await indexArticle(tx, articleId, prepared);
  await storeRelated(tx, articleId, prepared.related);
  await showMedia(tx, `article:${articleId}`, prepared.media);
}

/** Takes an article out of every list and out of the index. */
export async function unlist(tx: Writer, articleId: number): Promise<void> {
  await leaveLists(tx, articleId);
  await removeFromIndex(tx, articleId);
  await hideMedia(tx, `article:${articleId}`);
}

async function leaveLists(tx: Writer, articleId: number) {
  await tx.delete(liveTopics).where(eq(liveTopics.articleId, articleId));
  await tx.delete(liveAuthors).where(eq(liveAuthors.articleId, articleId));
}

/** Records that an article changed for readers, and every list that one of these revisions stands in. */
export async function recordArticleChange(
  tx: Writer,
  article: ArticleRow,
  revisionIds: (number | null)[],
  now: Date,
): Promise<void> {
  const [section] = await tx
    .select()
    .from(sections)
    .where(eq(sections.id, article.sectionId ?? 0))
    .limit(1);
  const keys: ChangeKey[] = [`article:${article.id}`, "front"];
  if (section) keys.push(`section:${section.slug}`);
  for (const revisionId of revisionIds) {
    if (revisionId === null) continue;
    const named = await topicsAndAuthors(tx, revisionId);
    keys.push(...named.topics.map(({ slug }) => `topic:${slug}` as const));
    keys.push(...named.authors.map(({ slug }) => `author:${slug}` as const));
  }
  await recordChange(tx, now, keys);
}

async function topicsAndAuthors(reader: Reader, revisionId: number) {
  return {
    topics: await listTopicsOfRevision(reader, revisionId),
    authors: await reader
      .select({ id: authors.id, slug: authors.slug, name: authors.name })
      .from(revisionBylines)
      .innerJoin(authors, eq(authors.id, revisionBylines.authorId))
      .where(eq(revisionBylines.revisionId, revisionId))
      .orderBy(asc(revisionBylines.position)),
  };
}
