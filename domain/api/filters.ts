import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Place } from "./cursor.ts";
import { findNamed } from "./named.ts";
import type { Question } from "./questions.ts";

/*
 * What a list of articles can be narrowed by. Each filter is an order of its own that can be walked, from the newest to the
 * oldest, and a sieve for what another has found.
 */

export interface Filter {
  /** The newest before a place; all of them when there is none. */
  walk(before: Place | { at: Date } | undefined, limit: number): Promise<Place[]>;
  /** Which of these articles it lets through. */
  sift(ids: number[]): Promise<{ id: number }[]>;
}

/** That a row lies before a place in an order. Newer rows must not be stepped over one by one: it is the one bound that SQL gets. */
function before(at: AnySQLiteColumn, id: AnySQLiteColumn, place: Place | { at: Date } | undefined) {
  if (!place) return undefined;
  const instant = sql.param(place.at, at);
  return "id" in place ? sql`(${at}, ${id}) < (${instant}, ${place.id})` : sql`${at} < ${instant}`;
}

const walkArticles = async (
  condition: SQL | undefined,
  place: Place | { at: Date } | undefined,
  limit: number,
) => {
  const rows = await db
    .select({ id: articles.id, at: articles.publishedAt })
    .from(articles)
    .where(and(isPublished, condition, before(articles.publishedAt, articles.id, place)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit);
  return rows.map(({ id, at }) => ({ id, at: at ?? new Date(0) }));
};

const everything: Filter = {
  walk: (place, limit) => walkArticles(undefined, place, limit),
  sift: async (ids) => ids.map((id) => ({ id })),
};

const ofSection = (sectionId: number): Filter => ({
  walk: (place, limit) => walkArticles(eq(articles.sectionId, sectionId), place, limit),
  sift: (ids) =>
    db
      .select({ id: articles.id })
      .from(articles)
      .where(and(inArray(articles.id, ids), sql`+${articles.sectionId} = ${sectionId}`))
      .limit(ids.length),
});

/** A list that is kept beside its articles; the plus leaves its own index out where single articles are asked for. */
const ofList = (
  list: typeof liveTopics | typeof liveAuthors,
  named: AnySQLiteColumn,
  namedId: number,
): Filter => ({
  walk: (place, limit) =>
    db
      .select({ id: list.articleId, at: list.publishedAt })
      .from(list)
      .where(and(eq(named, namedId), before(list.publishedAt, list.articleId, place)))
      .orderBy(desc(list.publishedAt), desc(list.articleId))
      .limit(limit),
  sift: (ids) =>
    db
      .select({ id: list.articleId })
      .from(list)
      .where(and(inArray(list.articleId, ids), sql`+${named} = ${namedId}`))
      .limit(ids.length),
});

/**
 * The filters that a question names, of which the first is to be walked: the one that lets fewest through.
 * @throws Refusal when there is no such section, topic or author with anything published
 */
export async function filtersOf(question: Question): Promise<[Filter, ...Filter[]]> {
  const filters: Filter[] = [];
  for (const kind of ["author", "topic", "section"] as const) {
    const slug = question[kind];
    if (slug === undefined) continue;
    const named = await findNamed(kind, slug);
    if (!named) throw new Refusal(`There is no ${kind} “${slug}” here. See /api/${kind}s.`, kind);
    noteRead(`${kind}:${named.slug}`);
    filters.push(
      kind === "section"
        ? ofSection(named.id)
        : kind === "topic"
          ? ofList(liveTopics, liveTopics.topicId, named.id)
          : ofList(liveAuthors, liveAuthors.authorId, named.id),
    );
  }
  const [first, ...others] = filters;
  if (first) return [first, ...others];
  noteRead("front");
  return [everything];
}
