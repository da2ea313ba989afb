import { and, between, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, requirePermission } from "#domain/staff/permissions.ts";
import { changedWithin, isUnseen, type Named, onTopic, underName, walkedBy } from "./filters.ts";
import type { ListQuestion } from "./list-question.ts";
import { orders, placeOf, readPlace } from "./orders.ts";
import { type DeskRow, findRows } from "./rows.ts";
import { listHolding, listNewestHolding, mostSorted, type Words, wordsAsked } from "./searching.ts";

/* The list of all articles that somebody may open. How it stays fast however long it gets: decision 0017. */

export const rowsOnAPage = 50;

export interface DeskList {
  rows: DeskRow[];
  /** Where the next page begins; undefined on the last. */
  next: string | undefined;
  /** So many articles hold the words that they stand by their age, whatever was asked. */
  newestFirst: boolean;
}

/**
 * A page of the articles that an actor may open.
 * @param timeZone where the days of the question are
 * @throws Forbidden
 */
export async function listArticles(
  actor: Actor,
  question: ListQuestion,
  timeZone: string,
): Promise<DeskList> {
  requirePermission(actor, "enter the newsroom");
  const own = may(actor, "write any article") || actor.kind !== "staff" ? undefined : actor.id;
  const named = await Promise.all([
    ...(question.topic ? [onTopic(question.topic)] : []),
    ...(question.author ? [underName(question.author)] : []),
  ]);
  const asked = wordsAsked(question.q);
  if (question.q && asked.words.length === 0) return nothing;
  const holding = asked.words.length > 0 ? await listHolding(asked) : undefined;
  const within = changedWithin(question, timeZone);
  const filters = { ...question, own, within, named, holding };
  if (asked.words.length > 0 && !holding) return walkByWords(asked, question, filters);

  const ids = await pick(filters);
  const rows = await findRows(ids.slice(0, rowsOnAPage));
  const last = rows.at(-1);
  const next = ids.length > rowsOnAPage && last ? placeOf(last, question.sort) : undefined;
  return { rows, next, newestFirst: false };
}

const nothing: DeskList = { rows: [], next: undefined, newestFirst: false };

interface Filters extends ListQuestion {
  /** Of writers, who see nobody else's. */
  own: number | undefined;
  within: SQL[];
  named: Named[];
  /** Ids of the articles that hold the words, where words were asked for. */
  holding: number[] | undefined;
}

/** Ids of one page and a row more. */
async function pick(filters: Filters): Promise<number[]> {
  const { by, only, after } = orders[filters.sort];
  const place = readPlace(filters.after, filters.sort);
  const begin = [...(only ? [only] : []), ...(place ? [after(place)] : [])];
  const few = fewIds(filters);
  if (few?.length === 0) return [];
  const walk = (...conditions: SQL[]) =>
    db
      .select({ id: articles.id, changedAt: articles.changedAt })
      .from(articles)
      .where(and(...begin, ...conditions))
      .orderBy(...by)
      .limit(rowsOnAPage + 1);

  const rest = walked(filters);
  if (few) return idsOf(await walk(inArray(articles.id, few), ...rest));
  const lead = filters.sort === "changed" ? leading(filters) : [];
  if (lead.length === 0) return idsOf(await walk(...rest));
  // One or two indexes that are sorted by the last change: what they give is merged.
  const lists = await Promise.all(lead.map((condition) => walk(condition, ...rest)));
  const both = new Map(lists.flat().map((row) => [row.id, row]));
  const byChange = (row: { changedAt: Date | null }) => row.changedAt?.getTime() ?? 0;
  return idsOf([...both.values()].sort((a, b) => byChange(b) - byChange(a) || b.id - a.id)).slice(
    0,
    rowsOnAPage + 1,
  );
}

const idsOf = (rows: { id: number }[]) => rows.map((row) => row.id);

/** The ids that are left when a question names so few articles that they can be told one by one. */
function fewIds({ named, holding }: Filters): number[] | undefined {
  const sets = [...(holding ? [holding] : []), ...named.flatMap((each) => ("ids" in each ? [each.ids] : []))];
  const [first, ...others] = sets;
  if (!first) return undefined;
  const sieves = others.map((ids) => new Set(ids));
  return [...new Set(first)].filter((id) => sieves.every((sieve) => sieve.has(id))).slice(0, 10_000);
}

/** Conditions that have an index of their own, in the order of the last change: whose it is, or the one that is alone. */
function leading(filters: Filters): SQL[] {
  const { madeById, givenToId } = articles;
  const person = filters.own ?? filters.who;
  if (person !== undefined) return [eq(madeById, person), eq(givenToId, person)];
  const { state, section } = filters;
  // Of published articles there are so many that the walk soon meets them.
  if (state && state !== "published" && !section) return [sql`${isUnseen} and ${articles.state} = ${state}`];
  return section && !state ? [eq(articles.sectionId, section)] : [];
}

/** All conditions, for a list that is walked in its order. Said twice, they do no harm. */
function walked({ own, who, state, section, within, named }: Filters): SQL[] {
  return [
    ...(own !== undefined ? [walkedBy.who(own)] : []),
    ...(who !== undefined ? [walkedBy.who(who)] : []),
    ...(state ? [walkedBy.state(state)] : []),
    ...(section ? [walkedBy.section(section)] : []),
    ...within,
    ...named.flatMap((each) => ("meets" in each ? [each.meets] : [])),
  ];
}

/** How often the newest that hold a common word are looked through before a page is shown as far as it has come. */
const mostRounds = 8;

/** Of articles that hold a common word: the newest, round by round, as many as pass the other filters. */
async function walkByWords(asked: Words, question: ListQuestion, filters: Filters): Promise<DeskList> {
  const among = fewIds(filters);
  const conditions = walked(filters);
  const found: number[] = [];
  let before = readPlace(question.after, "changed")?.id;
  let ended = false;
  for (let round = 0; round < mostRounds && !ended && found.length <= rowsOnAPage; round++) {
    const holding = await listNewestHolding(asked, before);
    ended = holding.length < mostSorted;
    before = holding.at(-1) ?? before;
    const sieve = among && new Set(among);
    const left = sieve ? holding.filter((id) => sieve.has(id)) : holding;
    found.push(...(await passing(left, conditions, rowsOnAPage + 1 - found.length)));
  }
  const ids = found.slice(0, rowsOnAPage);
  const last = found.length > rowsOnAPage ? ids.at(-1) : ended ? undefined : before;
  const next = last === undefined ? undefined : `${last}.0`;
  return { rows: await findRows(ids), next, newestFirst: true };
}

/** More than there can be between ids that one round gives, in any paper. */
const mostBetween = 1_000_000;

async function passing(ids: number[], conditions: SQL[], limit: number): Promise<number[]> {
  if (ids.length === 0 || conditions.length === 0) return ids.slice(0, limit);
  // Between the first and the last of them hardly any lacks a common word: a range costs less than so many ids.
  const [newest = 0, oldest = newest] = [ids[0], ids.at(-1)];
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(between(articles.id, oldest, newest), ...conditions))
    .orderBy(desc(articles.id))
    .limit(mostBetween);
  const passed = new Set(idsOf(rows));
  return ids.filter((id) => passed.has(id)).slice(0, limit);
}
