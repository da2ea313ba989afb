import { listDraftsWithWords } from "#db/dialect/desk-search.ts";
import { wordsOf } from "#domain/search/words.ts";

/** So many articles that hold the words are sorted as one likes; of more, the newest stand first. */
export const mostSorted = 2_000;

/** As many words as a question may have. */
const mostWords = 12;

export interface Words {
  words: string[];
  openEnd: boolean;
}

/**
 * The words of a question, folded. The last may be the beginning of a word, as long as it is being typed: it has two
 * letters, and no space follows.
 */
export function wordsAsked(query: string): Words {
  const words = wordsOf(query).slice(0, mostWords);
  return { words, openEnd: (words.at(-1)?.length ?? 0) >= 2 && !/\s$/.test(query) };
}

/** Ids of all articles that hold the words; undefined when they are too many to be sorted. */
export async function listHolding(asked: Words): Promise<number[] | undefined> {
  const ids = await listDraftsWithWords({ ...asked, before: undefined }, mostSorted + 1);
  return ids.length > mostSorted ? undefined : ids;
}

/** The next articles that hold the words, the newest first. */
export const listNewestHolding = (asked: Words, before: number | undefined): Promise<number[]> =>
  listDraftsWithWords({ ...asked, before }, mostSorted);
