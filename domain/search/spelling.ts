import { and, gte, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { searchWords } from "#db/schema/search.ts";
import { afterAll } from "./beginnings.ts";

/* Which word was meant by one that stands nowhere, or hardly anywhere. */

/** As many words as are compared with one that was mistyped, in any one way of looking. */
const mostCompared = 40_000;
/** A word that is there and few articles hold was meant, unless one that is like it stands in so many times as many. */
const farCommoner = 50;
/** So much commoner has a word to be that is one letter further away: e to this. */
const aLetterIsWorth = 4;

/** How many letters may be wrong: in short words one, or every other word would be like them. */
const mostWrong = (letters: number) => (letters < 3 ? 0 : letters < 6 ? 1 : 2);

/**
 * The word of the archive that somebody may have meant.
 * @param word folded, as it was typed
 * @param articles in how many articles that stands
 * @returns undefined when none is like it
 */
export async function findMeant(word: string, articles: number): Promise<string | undefined> {
  const letters = [...word];
  const most = articles > 0 ? Math.min(1, mostWrong(letters.length)) : mostWrong(letters.length);
  if (most === 0 || !/\p{L}/u.test(word)) return undefined;
  let meant: { word: string; score: number } | undefined;
  for (const candidate of await listAlike(letters, most)) {
    if (candidate.word === word || candidate.articles <= articles * farCommoner) continue;
    const wrong = wrongLetters(letters, [...candidate.word], most);
    if (wrong === undefined) continue;
    const score = Math.log(candidate.articles) - wrong * aLetterIsWorth;
    if (!meant || score > meant.score) meant = { word: candidate.word, score };
  }
  return meant?.word;
}

/** Words of about that length that begin alike; or, where it is the first letter that is wrong, go on alike. */
async function listAlike(letters: string[], most: number) {
  const [first = "", second = "", third = ""] = letters;
  const alike: SQL[] = [
    beginsWith(first),
    beginsWith(second + third),
    ...[second + third, first + second, first + third].map((two) => sql`substr(word, 2, 2) = ${two}`),
  ];
  const found = new Map<string, number>();
  for (const condition of alike) {
    const rows = await db
      .select({ word: searchWords.word, articles: searchWords.articles })
      .from(searchWords)
      .where(and(condition, sql`length(word) between ${letters.length - most} and ${letters.length + most}`))
      .limit(mostCompared);
    for (const { word, articles } of rows) found.set(word, articles);
  }
  return [...found].map(([word, articles]) => ({ word, articles }));
}

const beginsWith = (letters: string): SQL =>
  sql`${and(gte(searchWords.word, letters), lt(searchWords.word, afterAll(letters)))}`;

/**
 * How many letters are wrong: left out, too many, another, or two in the wrong order (Damerau's distance, as far as no
 * stretch is changed twice). https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
 * @returns undefined when there are more than `most`
 */
export function wrongLetters(typed: string[], meant: string[], most: number): number | undefined {
  if (Math.abs(typed.length - meant.length) > most) return undefined;
  let before: number[] = [];
  let row = Array.from({ length: meant.length + 1 }, (_, n) => n);
  for (const [i, letter] of typed.entries()) {
    const next = [i + 1];
    for (const [j, other] of meant.entries()) {
      const same = letter === other ? 0 : 1;
      let least = Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + same);
      const isSwapped = i > 0 && j > 0 && letter === meant[j - 1] && typed[i - 1] === other;
      if (isSwapped) least = Math.min(least, (before[j - 1] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return undefined;
    before = row;
    row = next;
  }
  const wrong = row.at(-1) ?? 0;
  return wrong <= most ? wrong : undefined;
}
