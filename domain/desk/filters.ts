import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisionBylines, revisions, revisionTopics } from "#db/schema/articles.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { dayBegins, nextDay } from "#domain/publication/wall-clock.ts";
import type { ListQuestion } from "./list-question.ts";

/*
 * What a list is filtered by, written so that no engine sorts a table for it: see decision 0017. `+` and `|| ''` keep an
 * engine from choosing an index by this condition, and so from sorting what that finds; a list is walked in its order.
 */

/** Written out, as the index of states has it: with the word as a parameter SQLite could not use it. */
export const isUnseen: SQL = sql`${articles.state} <> 'published'`;

/** In a list that is walked in its order. */
export const walkedBy = {
  state: (state: string): SQL => sql`${articles.state} || '' = ${state}`,
  section: (id: number): SQL => sql`+${articles.sectionId} = ${id}`,
  who: (id: number): SQL => sql`(+${articles.madeById} = ${id} or +${articles.givenToId} = ${id})`,
};

/** The days of the last change. */
export function changedWithin({ from, to, sort }: ListQuestion, timeZone: string): SQL[] {
  const begin = from && dayBegins(from, timeZone);
  const end = to && dayBegins(nextDay(to), timeZone);
  const conditions: SQL[] = [];
  if (begin) conditions.push(sql`${articles.changedAt} >= ${sql.param(begin, articles.changedAt)}`);
  if (end) conditions.push(sql`${articles.changedAt} < ${sql.param(end, articles.changedAt)}`);
  // In another order than that of the last change the days are only looked at on the way.
  return sort === "changed"
    ? conditions
    : conditions.map((each) => sql`case when ${each} then 1 else 0 end = 1`);
}

/** So many revisions on a topic, or under a name, are looked at one by one; more are so many that a list soon meets them. */
const mostRevisions = 3_000;

/** Articles on a topic or under a name: all their ids, or how to tell when a list meets one. */
export type Named = { ids: number[] } | { meets: SQL };

/** Articles whose newest revision names a topic, or one that was merged into it. */
export async function onTopic(topicId: number): Promise<Named> {
  const merged = await db
    .select({ id: topics.id })
    .from(topics)
    .where(eq(topics.mergedIntoId, topicId))
    .limit(1_000);
  const ids = [topicId, ...merged.map(({ id }) => id)];
  const { revisionId, topicId: column } = revisionTopics;
  return named(revisionTopics, revisionId, column, ids);
}

/** Articles whose newest revision has an author in its byline. */
export const underName = (authorId: number): Promise<Named> =>
  named(revisionBylines, revisionBylines.revisionId, revisionBylines.authorId, [authorId]);

async function named(
  list: typeof revisionTopics | typeof revisionBylines,
  revisionId: typeof revisionTopics.revisionId | typeof revisionBylines.revisionId,
  column: typeof revisionTopics.topicId | typeof revisionBylines.authorId,
  ids: number[],
): Promise<Named> {
  const found = await db
    .select({ id: revisionId })
    .from(list)
    .where(inArray(column, ids))
    .limit(mostRevisions + 1);
  if (found.length <= mostRevisions) return { ids: await newestOf(found.map(({ id }) => id)) };
  const either = or(...ids.map((id) => sql`+${column} = ${id}`));
  return {
    meets: sql`exists (select 1 from ${list} where ${revisionId} = ${articles.headRevisionId} and ${either})`,
  };
}

/** The articles that have one of these revisions as their newest. */
async function newestOf(revisionIds: number[]): Promise<number[]> {
  if (revisionIds.length === 0) return [];
  const rows = await db
    .select({ id: articles.id })
    .from(revisions)
    .innerJoin(articles, and(eq(articles.id, revisions.articleId), eq(articles.headRevisionId, revisions.id)))
    .where(inArray(revisions.id, revisionIds))
    .limit(revisionIds.length);
  return rows.map(({ id }) => id);
}
