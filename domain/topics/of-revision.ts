import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { revisionTopics } from "#db/schema/articles.ts";
import { topics } from "#db/schema/taxonomy.ts";

export interface TopicOfRevision {
  id: number;
  slug: string;
  name: string;
}

/** A topic that was merged into another stands for that one. */
const standsFor = sql`${topics.id} = coalesce((select named.merged_into_id from ${topics} as named where named.id = ${revisionTopics.topicId}), ${revisionTopics.topicId})`;

/** What a revision is about, the most telling first; of topics that were merged, each once. */
export async function listTopicsOfRevision(reader: Reader, revisionId: number): Promise<TopicOfRevision[]> {
  const rows = await reader
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(revisionTopics)
    .innerJoin(topics, standsFor)
    .where(eq(revisionTopics.revisionId, revisionId))
    .orderBy(asc(revisionTopics.position))
    .limit(100);
  return rows.filter(({ id }, index) => rows.findIndex((row) => row.id === id) === index);
}
