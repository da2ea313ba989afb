import { db } from "#db/client.ts";
import type { Sequence, Sought } from "#db/dialect/archive-search.ts";
import { listWordsBeginning } from "./beginnings.ts";
import { countArticlesWith } from "./counting.ts";
import type { Query, Term } from "./query.ts";

/* What a query costs, told beforehand by how many articles its words stand in: SQLite can't be stopped once it has begun. */

/**
 * To rank by a word every article that holds it is read. So many are read in the tenth of a second that a reader waits; the
 * words beyond stand nearly everywhere, and tell nothing of what an article is about.
 */
const mostRead = 15_000;

export interface Plan {
  sought: Sought;
  /** What articles are ranked by: the rarest of what is wanted. Undefined where all of it is too common. */
  ranking: Sought | undefined;
  /** Beginnings of so many words that only the commonest are looked up. */
  broad: string[];
}

/** Works out how a query is best answered. @param query wants something */
export async function planSearch(query: Query): Promise<Plan> {
  const broad: string[] = [];
  const wanted = await Promise.all(query.wanted.map((term) => weigh(term, broad)));
  const unwanted = await Promise.all(query.unwanted.map((term) => weigh(term, broad)));
  const rarest = wanted.toSorted((a, b) => a.cost - b.cost);
  let left = mostRead;
  const ranking = rarest.filter(({ cost }) => {
    left -= cost;
    return left >= 0;
  });
  const sequences = (some: Weighed[]) => some.map(({ sequence }) => sequence);
  return {
    sought: { wanted: sequences(wanted), unwanted: sequences(unwanted) },
    ranking: ranking.length > 0 ? { wanted: sequences(ranking), unwanted: [] } : undefined,
    broad,
  };
}

interface Weighed {
  sequence: Sequence;
  /** Articles that are read. */
  cost: number;
}

async function weigh({ words, isBegun }: Term, broad: string[]): Promise<Weighed> {
  const [last = "", ...before] = words.toReversed();
  const counts = await Promise.all(before.map((word) => countArticlesWith(db, word)));
  const endings = isBegun ? await listWordsBeginning(last) : undefined;
  if (endings && !endings.areAll) broad.push(last);
  const atLast = endings
    ? endings.words.reduce((sum, { articles }) => sum + articles, 0)
    : await countArticlesWith(db, last);
  const ends = endings && endings.words.length > 0 ? endings.words.map(({ word }) => word) : [last];
  return {
    sequence: { words: before.toReversed(), last: ends },
    cost: counts.reduce((sum, articles) => sum + articles, atLast),
  };
}
