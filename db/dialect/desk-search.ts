import { and, desc, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { deskDocuments } from "#db/schema/search.ts";

interface Asked {
  /** Folded, letters and digits only, one at least; an article holds them all. */
  words: readonly string[];
  /** Whether the last word may be the beginning of one. */
  openEnd: boolean;
  /** Only articles with a lower id. */
  before: number | undefined;
}

/**
 * The newest articles whose draft holds words. Both engines walk their index from its newest end, so that the commonest
 * word costs no more than a rare one.
 * @returns ids, the highest first, `limit` at most
 */
export async function listDraftsWithWords(asked: Asked, limit: number): Promise<number[]> {
  return dialect === "sqlite" ? onSqlite(asked, limit) : onPostgres(asked, limit);
}

async function onSqlite({ words, openEnd, before }: Asked, limit: number) {
  const match = words.map((word) => `"${word}"`).join(" ") + (openEnd ? "*" : "");
  // A number is bound as a real, and FTS5 goes straight to none but a whole one.
  const earlier = before === undefined ? sql`` : sql` and rowid < cast(${before} as integer)`;
  const rows = await db
    .select({ id: sql<number>`rowid` })
    .from(sql`desk_index`)
    .where(sql`desk_index match ${match}${earlier}`)
    .orderBy(sql`rowid desc`)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Written as the index in the migration is, or Postgres does not use it. */
const indexed: SQL = sql`to_tsvector('simple', ${deskDocuments.title} || ' ' || ${deskDocuments.content})`;

async function onPostgres({ words, openEnd, before }: Asked, limit: number) {
  const match = words.map((word) => `'${word}'`).join(" & ") + (openEnd ? ":*" : "");
  const rows = await db
    .select({ id: deskDocuments.articleId })
    .from(deskDocuments)
    .where(
      and(
        sql`${indexed} @@ to_tsquery('simple', ${match})`,
        before === undefined ? undefined : lt(deskDocuments.articleId, before),
      ),
    )
    .orderBy(desc(deskDocuments.articleId))
    .limit(limit);
  return rows.map((row) => row.id);
}
