import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { liveTopics } from "#db/schema/live-articles.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { Refusal } from "#domain/refusal.ts";
import { fold } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";

export interface ManagedTopic {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** How many live articles are on it. */
  articles: number;
  /** Names of topics that were merged into it. */
  merged: string[];
}

export interface TopicPage {
  topics: ManagedTopic[];
  /** Where the next page begins; undefined on the last. */
  next: number | undefined;
}

const topicsOnAPage = 50;
/** So many are looked through for a name. */
const mostTopics = 20_000;

/**
 * Topics by their names, with how much they are used. Those that were merged into another are told with that one.
 * @param asked `q` stands anywhere in a name, whatever its accents; `after` is the `next` of the page before
 * @throws Forbidden
 */
export async function listManagedTopics(
  actor: Actor,
  asked: { q: string; after: number },
): Promise<TopicPage> {
  requirePermission(actor, "manage sections, topics and authors");
  const found = asked.q ? await listNamed(asked.q) : await listAfter(asked.after);
  const rows = found.slice(0, topicsOnAPage);
  const ids = rows.map(({ id }) => id);
  const used = await countLive(ids);
  const merged = await listMerged(ids);
  return {
    topics: rows.map((topic) => ({
      ...topic,
      articles: used.get(topic.id) ?? 0,
      merged: merged.filter(({ into }) => into === topic.id).map(({ name }) => name),
    })),
    next: found.length > topicsOnAPage ? rows.at(-1)?.id : undefined,
  };
}

const columns = { id: topics.id, slug: topics.slug, name: topics.name, description: topics.description };

const listAfter = (id: number) =>
  db
    .select(columns)
    .from(topics)
    .where(
      and(
        isNull(topics.mergedIntoId),
        id
          ? sql`(${topics.name}, ${topics.id}) > (select name, id from ${topics} where id = ${id})`
          : undefined,
      ),
    )
    .orderBy(asc(topics.name), asc(topics.id))
    .limit(topicsOnAPage + 1);

async function listNamed(query: string) {
  const wanted = fold(query).trim();
  const rows = await db
    .select(columns)
    .from(topics)
    .where(isNull(topics.mergedIntoId))
    .orderBy(asc(topics.name), asc(topics.id))
    .limit(mostTopics);
  const at = (name: string) => fold(name).indexOf(wanted);
  const found = rows.filter(({ name }) => at(name) >= 0);
  // Names that begin with it come first.
  return found.sort((a, b) => Math.min(at(a.name), 1) - Math.min(at(b.name), 1)).slice(0, topicsOnAPage);
}

async function countLive(ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: liveTopics.topicId, articles: count() })
    .from(liveTopics)
    .where(inArray(liveTopics.topicId, ids))
    .groupBy(liveTopics.topicId);
  return new Map(rows.map(({ id, articles }) => [id, articles]));
}

async function listMerged(ids: number[]) {
  if (ids.length === 0) return [];
  return db
    .select({ name: topics.name, into: topics.mergedIntoId })
    .from(topics)
    .where(inArray(topics.mergedIntoId, ids))
    .orderBy(asc(topics.name))
    .limit(1_000);
}

/** A topic by the name or slug that somebody typed. @throws Refusal with field `into` when there is none */
export async function findTopicCalled(actor: Actor, typed: string): Promise<number> {
  requirePermission(actor, "manage sections, topics and authors");
  for (const column of [topics.name, topics.slug]) {
    const [topic] = await db
      .select({ id: topics.id })
      .from(topics)
      .where(and(eq(column, typed), isNull(topics.mergedIntoId)))
      .limit(1);
    if (topic) return topic.id;
  }
  throw new Refusal(`There is no topic “${typed}”. Choose one from the list.`, "into");
}

/** Names to choose from. @throws Forbidden */
export async function listTopicNames(actor: Actor): Promise<{ id: number; slug: string; name: string }[]> {
  requirePermission(actor, "enter the newsroom");
  return db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(isNull(topics.mergedIntoId))
    .orderBy(asc(topics.name), asc(topics.id))
    .limit(2_000);
}
