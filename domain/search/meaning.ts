import { db } from "#db/client.ts";
import { listHolding } from "#db/dialect/archive-search.ts";
import { countArticlesWith } from "./counting.ts";
import { planSearch } from "./planning.ts";
import { isAsking, parseQuery, type Query, replaceWords, wholeWords } from "./query.ts";
import { findMeant } from "./spelling.ts";

/** Whoever has found more than so many articles has not mistyped. */
const fewFound = 3;
/** So many words are looked at. */
const mostWords = 6;

/**
 * What was probably meant by a query that finds hardly anything.
 * @param typed the query as it was typed
 * @param found how many articles it finds
 * @returns the query with other words in it, under which there is more; undefined when there is none such
 */
export async function findBetterQuery(
  typed: string,
  query: Query,
  found: number,
): Promise<string | undefined> {
  if (found > fewFound || !isAsking(query)) return undefined;
  const others = new Map<string, string>();
  for (const word of wholeWords(query).slice(0, mostWords)) {
    const meant = await findMeant(word, await countArticlesWith(db, word));
    if (meant) others.set(word, meant);
  }
  if (others.size === 0) return undefined;
  const better = replaceWords(typed, others);
  const { sought } = await planSearch(parseQuery(better));
  const holding = await listHolding(sought, found + 1);
  return holding.length > found ? better : undefined;
}
