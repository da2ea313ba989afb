import { max } from "drizzle-orm";
import { db } from "#db/client.ts";
import { listArticlesWithWord } from "#db/dialect/full-text.ts";
import { searchDocuments } from "#db/schema/search.ts";
import type { SearchText } from "./indexing.ts";
import { wordsOf } from "./words.ts";

/** How many of an article's words are looked up, and how many of the articles that hold one of them. */
const wordsAsked = 120;
const articlesForAWord = 300;
/** A word that stands in more than this share of the archive tells nothing. */
const tooCommon = 0.2;
/** So many of the rarest shared words make the score. */
const wordsThatCount = 30;

export interface Similar {
  articleId: number;
  /** 0 (nothing shared) to 1 (every rare word shared). */
  score: number;
  /** The rarest words that both hold. */
  words: string[];
}

/**
 * Finds articles that share rare words with a text: inverse document frequency after Spärck Jones
 * (https://doi.org/10.1108/eb026526), over the newest articles of each word. Slow enough to be kept off the thread that
 * serves readers.
 */
export async function findSimilar(text: SearchText): Promise<Similar[]> {
  const total = await sizeOfArchive();
  const postings: { word: string; ids: number[] }[] = [];
  for (const word of tellingWords(text)) {
    const ids = await listArticlesWithWord(word, articlesForAWord);
    const rare = ids.length < articlesForAWord && ids.length <= Math.max(3, total * tooCommon);
    if (ids.length > 0 && rare) postings.push({ word, ids });
  }
  postings.sort((a, b) => a.ids.length - b.ids.length);
  return score(postings.slice(0, wordsThatCount), total);
}

/** How many articles there are, near enough: counting them would take a second of a million. */
async function sizeOfArchive(): Promise<number> {
  const highest = max(searchDocuments.articleId);
  const [archive] = await db.select({ highest }).from(searchDocuments);
  return archive?.highest ?? 0;
}

/** Words that may tell what a text is about: those of its title first, then the most frequent. */
function tellingWords({ title, content }: SearchText): string[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(content)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const telling = (word: string) => /\p{L}/u.test(word) && word.length >= (/[a-z]/.test(word) ? 4 : 3);
  return [...new Set([...wordsOf(title), ...frequent])].filter(telling).slice(0, wordsAsked);
}

function score(postings: { word: string; ids: number[] }[], total: number): Similar[] {
  const rarity = (ids: number[]) => Math.log((total + 1) / ids.length);
  const possible = postings.reduce((sum, { ids }) => sum + rarity(ids), 0);
  const found = new Map<number, Similar>();
  for (const { word, ids } of postings) {
    for (const articleId of ids) {
      const similar = found.get(articleId) ?? { articleId, score: 0, words: [] };
      similar.score += rarity(ids) / possible;
      similar.words.push(word);
      found.set(articleId, similar);
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || b.articleId - a.articleId).slice(0, 100);
}
