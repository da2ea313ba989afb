import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { isPublished } from "./cards.ts";

/* The published articles of the paper, a section, a topic or an author, walked from the newest to the oldest. */

/** Where an article stands in such an order. */
export interface Place {
  at: Date;
  id: number;
}

/** The next ones before a place, or before an instant; the newest of all when there is none. */
export type Walk = (before: Place | { at: Date } | undefined, limit: number) => Promise<Place[]>;

/** Every article. */
export const walkPaper: Walk = (place, limit) => walkArticles(undefined, place, limit);

/** The articles of a section. */
export const walkSection =
  (sectionId: number): Walk =>
  (place, limit) =>
    walkArticles(eq(articles.sectionId, sectionId), place, limit);

/** The articles on a topic. */
export const walkTopic =
  (topicId: number): Walk =>
  (place, limit) =>
    walkList(liveTopics, eq(liveTopics.topicId, topicId), place, limit);

/** The articles under an author's name. */
export const walkAuthor =
  (authorId: number): Walk =>
  (place, limit) =>
    walkList(liveAuthors, eq(liveAuthors.authorId, authorId), place, limit);

/** That a row lies before a place in an order. Newer rows must not be stepped over one by one: it is the one bound that SQL gets. */
export function isBefore(at: AnySQLiteColumn, id: AnySQLiteColumn, place: Place | { at: Date } | undefined) {
  if (!place) return undefined;
  const instant = sql.param(place.at, at);
  return "id" in place ? sql`(${at}, ${id}) < (${instant}, ${place.id})` : sql`${at} < ${instant}`;
}

async function walkArticles(condition: SQL | undefined, ...[place, limit]: Parameters<Walk>) {
  const rows = await db
    .select({ id: articles.id, at: articles.publishedAt })
    .from(articles)
    .where(and(isPublished, condition, isBefore(articles.publishedAt, articles.id, place)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit);
  return rows.map(({ id, at }) => ({ id, at: at ?? new Date(0) }));
}

async function walkList(
  list: typeof liveTopics | typeof liveAuthors,
  condition: SQL,
  ...[place, limit]: Parameters<Walk>
) {
  return db
    .select({ id: list.articleId, at: list.publishedAt })
    .from(list)
    .where(and(condition, isBefore(list.publishedAt, list.articleId, place)))
    .orderBy(desc(list.publishedAt), desc(list.articleId))
    .limit(limit);
}
