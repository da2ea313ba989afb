import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { db, type Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { liveTopics, relatedArticles } from "#db/schema/live-articles.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { askForSimilar } from "#domain/search/asking.ts";
import type { SearchText } from "#domain/search/indexing.ts";
import { isPublished } from "./cards.ts";

/** So many are stored with an article; readers see the first that are still published. */
const stored = 12;
const newestOfEachTopic = 300;
const newestOfTheSection = 50;

/** What each kind of likeness counts for at most. */
const weights = { text: 0.6, topics: 0.3, section: 0.1 };
/** Age takes away half of a score at most; half of that after so many days. */
const halfLifeDays = 180;

export interface Candidate {
  articleId: number;
  /** 0 to 1. */
  score: number;
  /** Why, in words for the newsroom. */
  reason: string;
}

export interface RelatedQuestion extends SearchText {
  articleId: number;
  sectionId: number;
  /** Ids. */
  topics: number[];
}

/**
 * Computes what is related to an article: rare words that are shared, topics that are shared, the section; all fading
 * with age. Asked before a transaction, since it takes milliseconds.
 */
export async function findRelatedCandidates(question: RelatedQuestion, now: Date): Promise<Candidate[]> {
  const likeness = new Map<number, { score: number; reasons: string[] }>();
  const add = (articleId: number, score: number, reason: string) => {
    const known = likeness.get(articleId) ?? { score: 0, reasons: [] };
    likeness.set(articleId, { score: known.score + score, reasons: [...known.reasons, reason] });
  };
  for (const { articleId, score, words } of await askForSimilar(question)) {
    add(articleId, weights.text * score, `words: ${words.slice(0, 5).join(", ")}`);
  }
  for (const { articleId, topic } of await listOnTheSameTopics(question.topics)) {
    add(articleId, weights.topics / question.topics.length, `topic: ${topic}`);
  }
  for (const articleId of await listNewestOf(question.sectionId))
    add(articleId, weights.section, "same section");
  likeness.delete(question.articleId);

  const dates = await publicationDates([...likeness.keys()]);
  return [...likeness]
    .flatMap(([articleId, { score, reasons }]) => {
      const publishedAt = dates.get(articleId);
      return publishedAt
        ? [{ articleId, score: score * fading(publishedAt, now), reason: reasons.join("; ") }]
        : [];
    })
    .sort((a, b) => b.score - a.score || b.articleId - a.articleId)
    .slice(0, 3 * stored);
}

function fading(publishedAt: Date, now: Date): number {
  const days = Math.max(0, now.getTime() - publishedAt.getTime()) / 86_400_000;
  return 0.5 + 0.5 * 2 ** (-days / halfLifeDays);
}

async function listOnTheSameTopics(topicIds: number[]) {
  const found: { articleId: number; topic: string }[] = [];
  for (const topicId of topicIds) {
    found.push(
      ...(await db
        .select({ articleId: liveTopics.articleId, topic: topics.name })
        .from(liveTopics)
        .innerJoin(topics, eq(topics.id, liveTopics.topicId))
        .where(eq(liveTopics.topicId, topicId))
        .orderBy(desc(liveTopics.publishedAt), desc(liveTopics.articleId))
        .limit(newestOfEachTopic)),
    );
  }
  return found;
}

async function listNewestOf(sectionId: number): Promise<number[]> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(isPublished, eq(articles.sectionId, sectionId)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(newestOfTheSection);
  return rows.map((row) => row.id);
}

async function publicationDates(ids: number[]): Promise<Map<number, Date>> {
  const dates = new Map<number, Date>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .select({ id: articles.id, publishedAt: articles.publishedAt })
      .from(articles)
      .where(and(isPublished, inArray(articles.id, ids.slice(from, from + 500))));
    for (const { id, publishedAt } of rows) if (publishedAt) dates.set(id, publishedAt);
  }
  return dates;
}

/** Stores what was computed behind what was pinned, twelve in all; what was barred stays out. */
export async function storeRelated(tx: Writer, articleId: number, candidates: Candidate[]): Promise<void> {
  const chosen = and(eq(relatedArticles.articleId, articleId), ne(relatedArticles.kind, "computed"));
  await tx
    .delete(relatedArticles)
    .where(and(eq(relatedArticles.articleId, articleId), eq(relatedArticles.kind, "computed")));
  const byHand = await tx
    .select({ id: relatedArticles.relatedId, kind: relatedArticles.kind })
    .from(relatedArticles)
    .where(chosen)
    .orderBy(asc(relatedArticles.position));

  const pinned = byHand.filter(({ kind }) => kind === "pinned").length;
  const taken = new Set(byHand.map(({ id }) => id));
  const rows = candidates
    .filter((candidate) => candidate.articleId !== articleId && !taken.has(candidate.articleId))
    .slice(0, Math.max(0, stored - pinned))
    .map((candidate, index) => ({
      articleId,
      relatedId: candidate.articleId,
      kind: "computed" as const,
      position: 1_000 + index,
      score: candidate.score,
      reason: candidate.reason,
    }));
  if (rows.length > 0) await tx.insert(relatedArticles).values(rows);
}

/** Pins stories to an article, in this order, before all that is computed. They replace those pinned before. */
export async function pinRelated(tx: Writer, articleId: number, relatedIds: number[]): Promise<void> {
  const ids = [...new Set(relatedIds)].filter((id) => id !== articleId).slice(0, stored);
  const ofArticle = eq(relatedArticles.articleId, articleId);
  await tx.delete(relatedArticles).where(and(ofArticle, eq(relatedArticles.kind, "pinned")));
  if (ids.length === 0) return;
  await tx.delete(relatedArticles).where(and(ofArticle, inArray(relatedArticles.relatedId, ids)));
  await tx.insert(relatedArticles).values(
    ids.map((relatedId, position) => ({
      ...{ articleId, relatedId, position, kind: "pinned" as const },
      ...{ score: 1, reason: "pinned" },
    })),
  );
}

/** Related articles that were chosen by hand: which stand first, in order, and which must not be shown. */
export interface RelatedChoice {
  pinned: number[];
  barred: number[];
}

/** Barred ones stand behind all others, where no reader comes. */
const behindAll = 10_000;

/** Pins and bars stories as a revision says; what was pinned or barred before, and is no longer, is free again. */
export async function chooseRelated(tx: Writer, articleId: number, choice: RelatedChoice): Promise<void> {
  const barred = choice.barred.filter((id) => !choice.pinned.includes(id));
  await tx
    .delete(relatedArticles)
    .where(and(eq(relatedArticles.articleId, articleId), eq(relatedArticles.kind, "barred")));
  await pinRelated(tx, articleId, await listThere(tx, choice.pinned));
  const ids = (await listThere(tx, barred)).filter((id) => id !== articleId);
  if (ids.length === 0) return;
  await tx
    .delete(relatedArticles)
    .where(and(eq(relatedArticles.articleId, articleId), inArray(relatedArticles.relatedId, ids)));
  await tx.insert(relatedArticles).values(
    ids.map((relatedId, index) => ({
      ...{ articleId, relatedId, position: behindAll + index, kind: "barred" as const },
      ...{ score: 0, reason: "barred" },
    })),
  );
}

/** Those of these articles that are still there, each once. */
async function listThere(tx: Writer, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx.select({ id: articles.id }).from(articles).where(inArray(articles.id, ids));
  return [...new Set(ids)].filter((id) => rows.some((row) => row.id === id));
}
