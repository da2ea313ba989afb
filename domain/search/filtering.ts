import { and, type Column, desc, eq, exists, gte, lt, lte, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { isAmong } from "#db/dialect/among.ts";
import { articles } from "#db/schema/articles.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { timeOf } from "#domain/archive/days.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { isLiveAuthor, isLiveTopic } from "#domain/articles/live-names.ts";
import { findRenamedAuthor } from "#domain/authors/for-readers.ts";
import { findRenamedSection } from "#domain/sections/for-readers.ts";
import { findRenamedTopic } from "#domain/topics/for-readers.ts";
import type { SearchQuestion } from "./question.ts";

/* What else a search asks of an article: that it is published, and where, on what, by whom and when. */

export interface Filter {
  section: number | undefined;
  topic: number | undefined;
  author: number | undefined;
  from: Date | undefined;
  /** Up to this instant, which is not included. */
  until: Date | undefined;
}

export interface Dated {
  id: number;
  publishedAt: Date;
}

/** Reads a question's filter. @returns undefined when it names a section, topic or author that is not there for readers */
export async function readFilter(question: SearchQuestion, timeZone: string): Promise<Filter | undefined> {
  const named = await Promise.all([
    findId(sections, question.section, findRenamedSection),
    findId(topics, question.topic, findRenamedTopic, isLiveTopic()),
    findId(authors, question.author, findRenamedAuthor, isLiveAuthor()),
  ]);
  if (named.includes("missing")) return undefined;
  const [section, topic, author] = named.map((id) => (id === "missing" ? undefined : id));
  return {
    ...{ section, topic, author },
    from: question.from ? timeOf(question.from, timeZone).from : undefined,
    until: question.to ? timeOf(question.to, timeZone).until : undefined,
  };
}

/** By the slug it has, or had once: whoever kept the address of a search is led on as to a page. */
async function findId(
  table: typeof sections | typeof topics | typeof authors,
  slug: string | undefined,
  findRenamed: (slug: string) => Promise<string | undefined>,
  isThere?: SQL,
) {
  if (slug === undefined) return undefined;
  const current = (await findRenamed(slug)) ?? slug;
  const [row] = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.slug, current), isThere))
    .limit(1);
  return row?.id ?? "missing";
}

/** The lists of live articles that a filter names: of a topic, of an author. */
function listsOf({ topic, author }: Filter) {
  return [
    ...(topic === undefined ? [] : [{ list: liveTopics, is: eq(liveTopics.topicId, topic) }]),
    ...(author === undefined ? [] : [{ list: liveAuthors, is: eq(liveAuthors.authorId, author) }]),
  ];
}

type List = ReturnType<typeof listsOf>[number];

/** Those of some articles that pass, the newest first. */
export async function pickPassing(filter: Filter, ids: readonly number[]): Promise<Dated[]> {
  const rows = await select()
    .where(and(isAmong(articles.id, ids), ...conditions(filter), ...listsOf(filter).map(standsIn)))
    .orderBy(...newestFirst)
    .limit(ids.length);
  return dated(rows);
}

/** The next articles that pass, the newest first. @param after the last of those before */
export async function listPassing(filter: Filter, after: Dated | undefined, limit: number): Promise<Dated[]> {
  const [walked, ...others] = listsOf(filter);
  if (!walked) {
    const rows = await select()
      .where(and(...conditions(filter), isOlder(articles.publishedAt, articles.id, after)))
      .orderBy(...newestFirst)
      .limit(limit);
    return dated(rows);
  }
  // The list of a topic, or of an author, is walked in its own order.
  const { list, is } = walked;
  const rows = await db
    .select(columns)
    .from(list)
    .innerJoin(articles, eq(articles.id, list.articleId))
    .where(
      and(
        is,
        isOlder(list.publishedAt, list.articleId, after),
        ...conditions(filter),
        ...others.map(standsIn),
      ),
    )
    .orderBy(desc(list.publishedAt), desc(list.articleId))
    .limit(limit);
  return dated(rows);
}

const columns = { id: articles.id, publishedAt: articles.publishedAt };
const newestFirst = [desc(articles.publishedAt), desc(articles.id)];
const select = () => db.select(columns).from(articles).$dynamic();

const dated = (rows: { id: number; publishedAt: Date | null }[]): Dated[] =>
  rows.map(({ id, publishedAt }) => ({ id, publishedAt: publishedAt ?? new Date(0) }));

function conditions({ section, from, until }: Filter): SQL[] {
  const all = [
    isPublished,
    section === undefined ? undefined : eq(articles.sectionId, section),
    from && gte(articles.publishedAt, from),
    until && lt(articles.publishedAt, until),
  ];
  return all.filter((condition) => condition !== undefined);
}

/** With the date, since the lists' own key has it: by the article alone SQLite would read a whole list for each. */
function standsIn({ list, is }: List): SQL {
  const there = and(is, eq(list.publishedAt, articles.publishedAt), eq(list.articleId, articles.id));
  return exists(db.select({ id: list.articleId }).from(list).where(there));
}

function isOlder(publishedAt: Column, id: Column, after: Dated | undefined): SQL | undefined {
  if (!after) return undefined;
  return and(lte(publishedAt, after.publishedAt), or(lt(publishedAt, after.publishedAt), lt(id, after.id)));
}
