import { and, eq, isNull, or } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { topics } from "#db/schema/taxonomy.ts";
import type { Named } from "#domain/articles/article.ts";
import { isLiveTopic } from "#domain/articles/live-names.ts";
import { findFormerlyNamed } from "#domain/naming.ts";

export interface Topic extends Named {
  description: string;
}

/** @returns undefined while nothing on it is live, too */
export async function findTopic(slug: string): Promise<Topic | undefined> {
  noteRead("topics", `topic:${slug}`);
  const [topic] = await db
    .select({ slug: topics.slug, name: topics.name, description: topics.description })
    .from(topics)
    .where(and(eq(topics.slug, slug), isNull(topics.mergedIntoId), isLiveTopic()))
    .limit(1);
  return topic;
}

/**
 * Where a topic that was renamed, or merged into another, is now.
 * @returns the slug; undefined when there never was such a topic, or nothing on it is live
 */
export async function findRenamedTopic(slug: string): Promise<string | undefined> {
  noteRead("topics");
  const id = await findFormerlyNamed("topic", slug);
  const [named] = await db
    .select({ id: topics.id, mergedIntoId: topics.mergedIntoId })
    .from(topics)
    .where(id === undefined ? eq(topics.slug, slug) : or(eq(topics.slug, slug), eq(topics.id, id)))
    .limit(1);
  if (!named) return undefined;
  const [target] = await db
    .select({ slug: topics.slug })
    .from(topics)
    .where(and(eq(topics.id, named.mergedIntoId ?? named.id), isLiveTopic()))
    .limit(1);
  // One that went live since it was not found is not moved.
  return target?.slug === slug ? undefined : target?.slug;
}
