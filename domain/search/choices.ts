import { count, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { isAmong } from "#db/dialect/among.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { authors, topics } from "#db/schema/taxonomy.ts";
import type { Choice } from "./answer.ts";

/** So many of each are offered. */
const offered = 20;

/** The topics that most of these articles are on, and the authors who wrote most of them. */
export async function listChoices(ids: readonly number[]): Promise<{ topics: Choice[]; authors: Choice[] }> {
  if (ids.length === 0) return { topics: [], authors: [] };
  const onTopics = await db
    .select({ slug: topics.slug, name: topics.name })
    .from(liveTopics)
    .innerJoin(topics, eq(topics.id, liveTopics.topicId))
    .where(isAmong(liveTopics.articleId, ids))
    .groupBy(topics.id)
    .orderBy(desc(count()), topics.name)
    .limit(offered);
  const byAuthors = await db
    .select({ slug: authors.slug, name: authors.name })
    .from(liveAuthors)
    .innerJoin(authors, eq(authors.id, liveAuthors.authorId))
    .where(isAmong(liveAuthors.articleId, ids))
    .groupBy(authors.id)
    .orderBy(desc(count()), authors.name)
    .limit(offered);
  return { topics: onTopics, authors: byAuthors };
}
