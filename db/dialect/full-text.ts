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

/** Written as the index in the migration is, or Postgres does not use it. */
const indexed: SQL = sql`to_tsvector('simple', ${searchDocuments.title} || ' ' || ${searchDocuments.content})`;

async function onPostgres(word: string, limit: number) {
  const rows = await db
    .select({ id: searchDocuments.articleId })
    .from(searchDocuments)
    .where(sql`${indexed} @@ to_tsquery('simple', ${`'${word}'`})`)
    .orderBy(desc(searchDocuments.articleId))
    .limit(limit);
  return rows.map((row) => row.id);
}
