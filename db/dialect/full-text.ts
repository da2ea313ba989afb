import { desc, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { searchDocuments } from "#db/schema/search.ts";

/**
 * The newest articles that hold a word.
 * @param word folded, letters and digits only
 * @returns ids of articles, the highest first, `limit` at most
 */
export async function listArticlesWithWord(word: string, limit: number): Promise<number[]> {
  return dialect === "sqlite" ? onSqlite(word, limit) : onPostgres(word, limit);
}

async function onSqlite(word: string, limit: number) {
  const rows = await db
    .select({ id: sql<number>`rowid` })
    .from(sql`search_index`)
    .where(sql`search_index match ${`"${word}"`}`)
    .orderBy(sql`rowid desc`)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** A column that only Postgres has: a document's words, those of the headline marked by A. */
const indexed: SQL = sql`${searchDocuments}.words`;

async function onPostgres(word: string, limit: number) {
  const rows = await db
    .select({ id: searchDocuments.articleId })
    .from(searchDocuments)
    .where(sql`${indexed} @@ to_tsquery('simple', ${`'${word}'`})`)
    .orderBy(desc(searchDocuments.articleId))
    .limit(limit);
  return rows.map((row) => row.id);
}

/**
 * The newest articles that hold all these words, the last of them perhaps only begun.
 * @param words folded, letters and digits only; one at least
 * @param where in their headline alone, or anywhere
 * @returns ids of articles, the highest first, `limit` at most
 */
export async function listArticlesWithWords(
  words: readonly string[],
  where: "headline" | "anywhere",
  limit: number,
): Promise<number[]> {
  return dialect === "sqlite" ? wordsOnSqlite(words, where, limit) : wordsOnPostgres(words, where, limit);
}

/** What is begun is long enough to leave few words open: the index keeps none for beginnings. */
const beginning = 3;
const isBegun = (word: string, index: number, all: readonly string[]) =>
  index === all.length - 1 && word.length >= beginning;

async function wordsOnSqlite(words: readonly string[], where: "headline" | "anywhere", limit: number) {
  const said = words.map((word, ...at) => `"${word}"${isBegun(word, ...at) ? "*" : ""}`).join(" ");
  const match = where === "headline" ? `title : (${said})` : said;
  const rows = await db
    .select({ id: sql<number>`rowid` })
    .from(sql`search_index`)
    .where(sql`search_index match ${match}`)
    .orderBy(sql`rowid desc`)
    .limit(limit);
  return rows.map((row) => row.id);
}

async function wordsOnPostgres(words: readonly string[], where: "headline" | "anywhere", limit: number) {
  const labels = (begun: boolean) => `${begun ? "*" : ""}${where === "headline" ? "A" : ""}`;
  const match = words.map((word, ...at) => `'${word}':${labels(isBegun(word, ...at))}`).join(" & ");
  const rows = await db
    .select({ id: searchDocuments.articleId })
    .from(searchDocuments)
    .where(sql`${indexed} @@ to_tsquery('simple', ${match})`)
    .orderBy(desc(searchDocuments.articleId))
    .limit(limit);
  return rows.map((row) => row.id);
}
