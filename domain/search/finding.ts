import { listHolding, pickHolding, scoreHolding } from "#db/dialect/archive-search.ts";
import { cardsOnAPage, lastPage } from "#domain/articles/lists-for-readers.ts";
import { mostCounted, nothingFound, type SearchAnswer } from "./answer.ts";
import { listChoices } from "./choices.ts";
import { type Dated, type Filter, listPassing, pickPassing, readFilter } from "./filtering.ts";
import { hitsOf } from "./hits.ts";
import { findBetterQuery } from "./meaning.ts";
import { type Plan, planSearch } from "./planning.ts";
import { isAsking, parseQuery, type Query } from "./query.ts";
import { isFiltered, type SearchQuestion } from "./question.ts";

/** What a search is, wherever it is answered. */
export interface SearchTask {
  question: SearchQuestion;
  /** Where the days of the question are. */
  timeZone: string;
  now: Date;
  /** `newest first`: what ranking by the best match took too long for. */
  manner: "as asked" | "newest first";
}

/** As far as a search reads. */
export interface Reach {
  /** So many articles that hold the words are put in an order together. Of more, the newest are found one after the other. */
  mostSorted: number;
  /** So many articles are looked at in one step of that. */
  step: number;
}

const usualReach: Reach = { mostSorted: 3_000, step: 500 };

/**
 * Answers a search. Slow enough to be kept off the thread that serves readers: `server/pressroom/search-worker.ts`.
 */
export async function findInArchive(task: SearchTask, reach = usualReach): Promise<SearchAnswer> {
  const { question, manner } = task;
  const query = parseQuery(question.q);
  const filter = await readFilter(question, task.timeZone);
  if (!filter || (!isAsking(query) && !isFiltered(question))) return nothingFound;
  if (!isAsking(query)) return answer(question, query, await newestPassing(filter, question.page, reach), []);
  const plan = await planSearch(query);
  const ids = await listHolding(plan.sought, reach.mostSorted + 1);
  if (ids.length > reach.mostSorted)
    return answer(question, query, await newestHolding(plan, filter, question.page, reach), plan.broad);
  const passing = await pickPassing(filter, ids);
  const isBest = question.sort === "best" && manner === "as asked";
  const ranked = isBest ? await bestFirst(plan, passing, task.now) : undefined;
  const found = sorted(ranked ?? passing, ranked ? "best" : "newest", question.page);
  return answer(question, query, found, plan.broad);
}

/** One page of what was found, in order. */
interface Found {
  page: Dated[];
  hasMore: boolean;
  order: SearchAnswer["order"];
  count: number;
  /** The first of all that was found, for what they are on. */
  first: Dated[];
}

/** What so many of the first are on, and by whom, tells enough of the others. */
const mostTold = 300;

function sorted(all: Dated[], order: SearchAnswer["order"], page: number): Found {
  const end = page * cardsOnAPage;
  return {
    page: all.slice(end - cardsOnAPage, end),
    hasMore: all.length > end && page < lastPage,
    order,
    count: all.length,
    first: all.slice(0, mostTold),
  };
}

/** Of two that answer equally well the newer comes first: the older gives up to so much of its score. */
const age = { most: 0.25, halfLife: 365 * 86_400_000 };

async function bestFirst(plan: Plan, passing: Dated[], now: Date): Promise<Dated[] | undefined> {
  if (!plan.ranking) return undefined;
  const scores = await scoreHolding(
    plan.ranking,
    passing.map(({ id }) => id),
  );
  const score = ({ id, publishedAt }: Dated) => {
    const old = Math.max(0, now.getTime() - publishedAt.getTime()) / age.halfLife;
    return (scores.get(id) ?? 0) * (1 - age.most + age.most * 2 ** -old);
  };
  const scored = passing.map((article) => ({ article, score: score(article) }));
  return scored.sort((a, b) => b.score - a.score).map(({ article }) => article);
}

/**
 * Walks what passes the filter from the newest on. Nearly everything holds the words, so that a page is soon full. Without a
 * filter it is known to be more than is counted.
 */
async function newestHolding(plan: Plan, filter: Filter, page: number, reach: Reach): Promise<Found> {
  const isOpen = Object.values(filter).every((narrowing) => narrowing === undefined);
  const counted = isOpen ? 0 : mostCounted;
  const found = await walk({ page, counted }, filter, reach, async (some) => {
    const holding = await pickHolding(
      plan.sought,
      some.map(({ id }) => id),
    );
    return some.filter(({ id }) => holding.has(id));
  });
  return isOpen ? { ...found, count: Math.max(found.count, reach.mostSorted + 1) } : found;
}

const newestPassing = (filter: Filter, page: number, reach: Reach) =>
  walk({ page, counted: mostCounted }, filter, reach, async (some) => some);

/** @param asked the page, and how many are to be found at least, if there are so many */
async function walk(
  asked: { page: number; counted: number },
  filter: Filter,
  { step }: Reach,
  pick: (some: Dated[]) => Promise<Dated[]>,
): Promise<Found> {
  const all: Dated[] = [];
  const wanted = Math.max(asked.page * cardsOnAPage, asked.counted) + 1;
  let after: Dated | undefined;
  do {
    const some = await listPassing(filter, after, step);
    all.push(...(await pick(some)));
    after = some.length === step ? some.at(-1) : undefined;
  } while (after && all.length < wanted);
  return sorted(all, "newest", asked.page);
}

async function answer(
  question: SearchQuestion,
  query: Query,
  found: Found,
  broad: string[],
): Promise<SearchAnswer> {
  const first = found.first.map(({ id }) => id);
  return {
    hits: await hitsOf(
      found.page.map(({ id }) => id),
      query.wanted,
    ),
    hasMore: found.hasMore,
    found: found.count,
    order: found.order,
    broad,
    meant: question.page === 1 ? await findBetterQuery(question.q, query, found.count) : undefined,
    ...(await listChoices(first)),
  };
}
