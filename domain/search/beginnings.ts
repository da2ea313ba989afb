import { and, desc, gte, lt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { searchWords } from "#db/schema/search.ts";

/** As many words as are looked up for a beginning; of more the commonest. */
const mostWords = 100;

/** Comes after every word that begins with these letters, sorted by bytes. */
export const afterAll = (letters: string): string => `${letters}\u{10ffff}`;

/**
 * The words of the archive that begin with some letters, the commonest first. The engines' own way to look for beginnings
 * reads all that begin so before it gives the first article.
 * @returns at most a hundred, and whether these are all
 */
export async function listWordsBeginning(letters: string) {
  const rows = await db
    .select({ word: searchWords.word, articles: searchWords.articles })
    .from(searchWords)
    .where(and(gte(searchWords.word, letters), lt(searchWords.word, afterAll(letters))))
    .orderBy(desc(searchWords.articles), searchWords.word)
    .limit(mostWords + 1);
  return { words: rows.slice(0, mostWords), areAll: rows.length <= mostWords };
}
