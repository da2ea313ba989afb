import { eq, inArray, lte, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { searchWords } from "#db/schema/search.ts";

/* The words of the archive, with the number of articles each stands in. Counted in the transaction that indexes. */

/** So many words are one statement. */
const wordsAtOnce = 2_000;

/** How many more articles each word stands in, or fewer. */
export type WordCounts = ReadonlyMap<string, number>;

/** What changes when documents take the places of others. Each is the words of one article, separated by spaces. */
export function countsOf(removed: readonly string[], added: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  const add = (text: string, change: number) => {
    for (const word of new Set(text.split(" "))) {
      if (word) counts.set(word, (counts.get(word) ?? 0) + change);
    }
  };
  for (const text of removed) add(text, -1);
  for (const text of added) add(text, 1);
  return counts;
}

/**
 * Counts words in more articles, or in fewer; one that stands nowhere any more is forgotten. In the order of the words, so
 * that two transactions at once never wait for one another.
 */
export async function countWords(tx: Writer, counts: WordCounts): Promise<void> {
  const changed = [...counts].filter(([, change]) => change !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  for (let from = 0; from < changed.length; from += wordsAtOnce) {
    const some = changed.slice(from, from + wordsAtOnce);
    await tx
      .insert(searchWords)
      .values(some.map(([word, articles]) => ({ word, articles })))
      .onConflictDoUpdate({
        target: searchWords.word,
        set: { articles: sql`${searchWords.articles} + excluded.articles` },
      });
    const fewer = some.flatMap(([word, change]) => (change < 0 ? [word] : []));
    if (fewer.length > 0)
      await tx
        .delete(searchWords)
        .where(sql`${inArray(searchWords.word, fewer)} and ${lte(searchWords.articles, 0)}`);
  }
}

/** In how many articles a word stands. @param word folded */
export async function countArticlesWith(reader: Pick<Writer, "select">, word: string): Promise<number> {
  const [counted] = await reader
    .select({ articles: searchWords.articles })
    .from(searchWords)
    .where(eq(searchWords.word, word))
    .limit(1);
  return counted?.articles ?? 0;
}
