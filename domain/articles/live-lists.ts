import { asc, eq } from "drizzle-orm";
import { type ChangeKey, recordChange } from "#db/changes.ts";
import type { Reader, Writer } from "#db/client.ts";
import { revisionBylines } from "#db/schema/articles.ts";
import { liveAuthors, liveClips, liveTopics } from "#db/schema/live-articles.ts";
import { media } from "#db/schema/media.ts";
import { authors, sections } from "#db/schema/taxonomy.ts";
import { hideMedia, showMedia } from "#domain/media/showing.ts";
import { indexArticle, removeFromIndex } from "#domain/search/indexing.ts";
import { queuePings } from "#domain/syndication/hub-pings.ts";
import { keepPart, partOf } from "#domain/syndication/sitemap-parts.ts";
import { listTopicsOfRevision } from "#domain/topics/of-revision.ts";
import { mediaOfBody } from "./body-text.ts";
import type { DraftContent } from "./draft-content.ts";
import { type Candidate, chooseRelated, storeRelated } from "./related.ts";
import { readersSearchTextOf } from "./search-text.ts";

/* Where readers meet an article besides its own address: lists, index, related stories, and what it shows. */

/** Ids of the pictures and clips that an article shows. */
export const mediaOf = ({ leadMediaId, body }: Pick<DraftContent, "leadMediaId" | "body">): number[] => [
  ...(leadMediaId === null ? [] : [leadMediaId]),
  ...mediaOfBody(body),
];

/** Brings an article's lists, index, related stories and media to what its live revision says. */
export async function listLive(
  tx: Writer,
  article: { id: number; revisionId: number; content: DraftContent; publishedAt: Date },
  prepared: { related: Candidate[] },
): Promise<void> {
  const { id: articleId, content, publishedAt } = article;
  await leaveLists(tx, articleId);
  await listOnTopics(tx, article);
  const writers = await listAuthorsOfRevision(tx, article.revisionId);
  const authorRows = writers.map(({ id: authorId }) => ({ authorId, publishedAt, articleId }));
  if (authorRows.length > 0) await tx.insert(liveAuthors).values(authorRows);
  if (await isClip(tx, content.leadMediaId)) await tx.insert(liveClips).values({ publishedAt, articleId });
  // By what its topics and authors are called now: they may have been renamed since it was prepared.
  await indexArticle(tx, articleId, await readersSearchTextOf(tx, articleId, content));
  await chooseRelated(tx, articleId, content.related);
  await storeRelated(tx, articleId, prepared.related);
  await showMedia(tx, `article:${articleId}`, mediaOf(content));
}

/**
 * Puts an article into the lists of its topics. Whoever merges one of them is waited for by the row that names it, and from
 * then on waits: what stands for it by then is asked once more.
 */
async function listOnTopics(
  tx: Writer,
  { id: articleId, revisionId, publishedAt }: { id: number; revisionId: number; publishedAt: Date },
): Promise<void> {
  let listed: string | undefined;
  for (;;) {
    const ids = (await listTopicsOfRevision(tx, revisionId)).map(({ id }) => id).sort((a, b) => a - b);
    if (ids.join() === (listed ?? "")) return;
    if (listed) await tx.delete(liveTopics).where(eq(liveTopics.articleId, articleId));
    await tx.insert(liveTopics).values(ids.map((topicId) => ({ topicId, publishedAt, articleId })));
    listed = ids.join();
  }
}

/** Takes an article out of every list and out of the index; readers can fetch none of its media any more. */
export async function unlist(tx: Writer, articleId: number): Promise<void> {
  await leaveLists(tx, articleId);
  await removeFromIndex(tx, articleId);
  await hideMedia(tx, `article:${articleId}`);
}

async function leaveLists(tx: Writer, articleId: number) {
  await tx.delete(liveTopics).where(eq(liveTopics.articleId, articleId));
  await tx.delete(liveAuthors).where(eq(liveAuthors.articleId, articleId));
  await tx.delete(liveClips).where(eq(liveClips.articleId, articleId));
}

async function isClip(tx: Writer, mediaId: number | null): Promise<boolean> {
  if (mediaId === null) return false;
  const [lead] = await tx.select({ kind: media.kind }).from(media).where(eq(media.id, mediaId)).limit(1);
  return lead?.kind === "video";
}

/** Records that an article changed for readers, and every list that one of these revisions stands in. */
export async function recordArticleChange(
  tx: Writer,
  article: { id: number; sectionId: number | null },
  revisionIds: (number | null)[],
  now: Date,
): Promise<void> {
  const [section] = await tx
    .select()
    .from(sections)
    .where(eq(sections.id, article.sectionId ?? 0))
    .limit(1);
  const keys: ChangeKey[] = [`article:${article.id}`, "front", `sitemap:${partOf(article.id)}`];
  if (section) keys.push(`section:${section.slug}`);
  for (const revisionId of revisionIds) {
    if (revisionId === null) continue;
    const topics = await listTopicsOfRevision(tx, revisionId);
    keys.push(...topics.map(({ slug }) => `topic:${slug}` as const));
    const writers = await listAuthorsOfRevision(tx, revisionId);
    keys.push(...writers.map(({ slug }) => `author:${slug}` as const));
  }
  await keepPart(tx, article.id, now);
  await queuePings(tx, keys, now);
  await recordChange(tx, now, keys);
}

const listAuthorsOfRevision = (reader: Reader, revisionId: number) =>
  reader
    .select({ id: authors.id, slug: authors.slug })
    .from(revisionBylines)
    .innerJoin(authors, eq(authors.id, revisionBylines.authorId))
    .where(eq(revisionBylines.revisionId, revisionId))
    .orderBy(asc(revisionBylines.position));
