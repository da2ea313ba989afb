import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { media } from "#db/schema/media.ts";

interface Asked {
  /** Folded, letters and digits only; each may be a word's beginning. One at least. */
  words: readonly string[];
  kind: "image" | "video" | undefined;
  /** Only what has a lower id. */
  before: number | undefined;
}

/**
 * The newest media that hold all these words.
 * @returns ids, the highest first, `limit` at most
 */
export async function listMediaWithWords(asked: Asked, limit: number): Promise<number[]> {
  return dialect === "sqlite" ? onSqlite(asked, limit) : onPostgres(asked, limit);
}

/** The kind is a column of the index: of a common word no row has to be looked up only to be passed over. */
async function onSqlite({ words, kind, before }: Asked, limit: number) {
  const said = words.map((word) => `search_text:"${word}"*`).join(" ");
  const match = kind ? `kind:"${kind}" ${said}` : said;
  const earlier = before === undefined ? sql`` : sql` and rowid < ${before}`;
  const rows = await db
    .select({ id: sql<number>`rowid` })
    .from(sql`media_index`)
    .where(sql`media_index match ${match}${earlier}`)
    .orderBy(sql`rowid desc`)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Written as the index in the migration is, or Postgres does not use it. */
const indexed: SQL = sql`to_tsvector('simple', ${media.searchText})`;

async function onPostgres({ words, kind, before }: Asked, limit: number) {
  const match = words.map((word) => `'${word}':*`).join(" & ");
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(
      and(
        sql`${indexed} @@ to_tsquery('simple', ${match})`,
        kind && eq(media.kind, kind),
        before === undefined ? undefined : lt(media.id, before),
      ),
    )
    .orderBy(desc(media.id))
    .limit(limit);
  return rows.map((row) => row.id);
}
