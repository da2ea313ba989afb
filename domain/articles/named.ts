import { and, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { authors, topics } from "#db/schema/taxonomy.ts";

export interface NamedRow {
  id: number;
  slug: string;
  name: string;
}

const inOrder = (ids: readonly number[], rows: NamedRow[]): NamedRow[] =>
  [...new Set(ids)].flatMap((id) => rows.find((row) => row.id === id) ?? []);

/** The authors with these ids, in this order; ids that nobody has are left out. */
export async function listAuthorsById(reader: Reader, ids: readonly number[]): Promise<NamedRow[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .select({ id: authors.id, slug: authors.slug, name: authors.name })
    .from(authors)
    .where(inArray(authors.id, [...ids]))
    .limit(ids.length);
  return inOrder(ids, rows);
}

/** What stands for topics by now: one that was merged gives way to what it was merged into. Each once. */
export async function topicsStandingFor(reader: Reader, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const merged = await reader
    .select({ id: topics.id, into: topics.mergedIntoId })
    .from(topics)
    .where(inArray(topics.id, [...ids]))
    .limit(ids.length);
  return [...new Set(ids.map((id) => merged.find((topic) => topic.id === id)?.into ?? id))];
}

/** The same as for authors, for topics and what stands for them. */
export async function listTopicsById(reader: Reader, ids: readonly number[]): Promise<NamedRow[]> {
  if (ids.length === 0) return [];
  const meant = await topicsStandingFor(reader, ids);
  const rows = await reader
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(and(inArray(topics.id, meant), isNull(topics.mergedIntoId)))
    .limit(meant.length);
  return inOrder(meant, rows);
}
