import { and, inArray, type SQL, sql } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { type Walk, walkAuthor, walkPaper, walkSection, walkTopic } from "#domain/articles/walking.ts";
import { Refusal } from "#domain/refusal.ts";
import { findNamed } from "./named.ts";
import type { Question } from "./questions.ts";

/*
 * What a list of articles can be narrowed by. Each filter is an order of its own that can be walked, from the newest to the
 * oldest, and a sieve for what another has found.
 */

export interface Filter {
  /** The newest before a place; all of them when there is none. */
  walk: Walk;
  /** Which of these articles it lets through. */
  sift(ids: number[]): Promise<{ id: number }[]>;
}

const everything: Filter = {
  walk: walkPaper,
  sift: async (ids) => ids.map((id) => ({ id })),
};

const ofSection = (sectionId: number): Filter => ({
  walk: walkSection(sectionId),
  sift: (ids) =>
    db
      .select({ id: articles.id })
      .from(articles)
      .where(and(inArray(articles.id, ids), sql`+${articles.sectionId} = ${sectionId}`))
      .limit(ids.length),
});

const ofTopic = (topicId: number): Filter => ({
  walk: walkTopic(topicId),
  sift: siftBy(liveTopics, sql`+${liveTopics.topicId} = ${topicId}`),
});

const ofAuthor = (authorId: number): Filter => ({
  walk: walkAuthor(authorId),
  sift: siftBy(liveAuthors, sql`+${liveAuthors.authorId} = ${authorId}`),
});

/** By a list that is kept beside its articles; the plus leaves its own index out where single articles are asked for. */
const siftBy =
  (list: typeof liveTopics | typeof liveAuthors, named: SQL): Filter["sift"] =>
  (ids) =>
    db
      .select({ id: list.articleId })
      .from(list)
      .where(and(inArray(list.articleId, ids), named))
      .limit(ids.length);

const filterOf = { section: ofSection, topic: ofTopic, author: ofAuthor };

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
    filters.push(filterOf[kind](named.id));
  }
  const [first, ...others] = filters;
  if (first) return [first, ...others];
  noteRead("front");
  return [everything];
}
