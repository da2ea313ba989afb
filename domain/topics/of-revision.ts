import { eq, inArray, sql } from "drizzle-orm";
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

/** The most topics that are read of one revision. */
const most = 100;

/** What a revision is about, the most telling first; of topics that were merged, each once. */
export async function listTopicsOfRevision(reader: Reader, revisionId: number): Promise<TopicOfRevision[]> {
  return (await listTopicsOfRevisions(reader, [revisionId])).get(revisionId) ?? [];
}

/** The same of several revisions, each under its id; those without topics are left out. */
export async function listTopicsOfRevisions(
  reader: Reader,
  revisionIds: readonly number[],
): Promise<Map<number, TopicOfRevision[]>> {
  const [only] = revisionIds;
  if (only === undefined) return new Map();
  const rows = await reader
    .select({
      revisionId: revisionTopics.revisionId,
      position: revisionTopics.position,
      topic: { id: topics.id, slug: topics.slug, name: topics.name },
    })
    .from(revisionTopics)
    .innerJoin(topics, standsFor)
    .where(
      revisionIds.length === 1
        ? eq(revisionTopics.revisionId, only)
        : inArray(revisionTopics.revisionId, [...revisionIds]),
    )
    .limit(most * revisionIds.length);
  const listed = new Map<number, TopicOfRevision[]>();
  for (const { revisionId, topic } of rows.sort((a, b) => a.position - b.position)) {
    const others = listed.get(revisionId) ?? [];
    if (others.every(({ id }) => id !== topic.id)) listed.set(revisionId, [...others, topic]);
  }
  return listed;
}
