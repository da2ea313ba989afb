import { and, desc, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { isAmong } from "./among.ts";

/*
 * The readers' index, as either engine asks it. Words are folded, letters and digits only: none can be an operator.
 */

/** Words that follow one another, the last of them any of several. */
export interface Sequence {
  words: readonly string[];
  /** One at least. */
  last: readonly string[];
}

export interface Sought {
  /** All of them; one at least. */
  wanted: readonly Sequence[];
  /** None of them. */
  unwanted: readonly Sequence[];
}

/** Articles that hold what is sought, the highest id first. */
export async function listHolding(sought: Sought, limit: number): Promise<number[]> {
  const rows =
    dialect === "sqlite"
      ? await db
          .select({ id: sql<number>`rowid` })
          .from(sql`search_index`)
          .where(matchesOnSqlite(sought))
          .orderBy(sql`rowid desc`)
          .limit(limit)
      : await db
          .select({ id: searchDocuments.articleId })
          .from(searchDocuments)
          .where(matchesOnPostgres(sought))
          .orderBy(desc(searchDocuments.articleId))
          .limit(limit);
  return rows.map(({ id }) => id);
}

/** Those of some articles that hold what is sought. @param ids in any order */
export async function pickHolding(sought: Sought, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>();
  if (dialect === "postgres") {
    const rows = await db
      .select({ id: searchDocuments.articleId })
      .from(searchDocuments)
      .where(and(isAmong(searchDocuments.articleId, ids), matchesOnPostgres(sought)))
      .limit(ids.length);
    return new Set(rows.map(({ id }) => id));
  }
  // FTS5 reads as much for one id as for all from one to another.
  for (const [lowest, highest] of rangesOf(ids)) {
    const rows = await db
      .select({ id: sql<number>`rowid` })
      .from(sql`search_index`)
      .where(sql`${matchesOnSqlite(sought)} and rowid between ${whole(lowest)} and ${whole(highest)}`)
      .orderBy(sql`rowid desc`);
    for (const { id } of rows) found.add(id);
  }
  return new Set(ids.filter((id) => found.has(id)));
}

/** Numbers are bound as reals, and FTS5 goes straight to none but a whole one: it would read all that match. */
const whole = (id: number): SQL => sql`cast(${id} as integer)`;

/** Where ids lie: between the lowest and the highest, without the widest gap in which none is. */
function rangesOf(ids: readonly number[]): [lowest: number, highest: number][] {
  const sorted = ids.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  let gap = { below: lowest, above: lowest };
  for (const [at, id] of sorted.entries()) {
    const before = sorted[at - 1] ?? id;
    if (id - before > gap.above - gap.below) gap = { below: before, above: id };
  }
  return gap.above === gap.below
    ? [[lowest, highest]]
    : [
        [lowest, gap.below],
        [gap.above, highest],
      ];
}

/**
 * How well articles answer to what is sought: a word of the headline counts as much as several of the text. Reads every
 * article in which one of its words stands.
 * @param ids those that are asked about
 * @returns for each article a number that is higher the better it answers, and above 0
 */
export async function scoreHolding(sought: Sought, ids: readonly number[]): Promise<Map<number, number>> {
  return dialect === "sqlite" ? scoreOnSqlite(sought, ids) : scoreOnPostgres(sought, ids);
}

/** So much more a word of the headline tells than one of the text. */
const headline = 8;

async function scoreOnSqlite(sought: Sought, ids: readonly number[]) {
  const rows = await db
    .select({
      id: sql<number>`rowid`,
      score: sql<number>`-bm25(search_index, ${sql.raw(String(headline))}.0, 1.0)`,
    })
    .from(sql`search_index`)
    .where(matchesOnSqlite(sought));
  const asked = new Set(ids);
  return new Map(rows.flatMap(({ id, score }) => (asked.has(id) ? [[id, score] as const] : [])));
}

/** https://www.postgresql.org/docs/current/textsearch-controls.html#TEXTSEARCH-RANKING: 1 makes less of long texts. */
async function scoreOnPostgres(sought: Sought, ids: readonly number[]) {
  const weights = sql.raw(`'{${1 / headline}, ${1 / headline}, ${1 / headline}, 1}'`);
  const query = sql`to_tsquery('simple', ${onPostgres(sought)})`;
  const rows = await db
    .select({
      id: searchDocuments.articleId,
      score: sql<number>`ts_rank(${weights}, ${searchDocuments}.words, ${query}, 1)`,
    })
    .from(searchDocuments)
    .where(isAmong(searchDocuments.articleId, ids));
  return new Map(rows.map(({ id, score }) => [id, score]));
}

const matchesOnSqlite = (sought: Sought): SQL => sql`search_index match ${onSqlite(sought)}`;
const matchesOnPostgres = (sought: Sought): SQL =>
  sql`${searchDocuments}.words @@ to_tsquery('simple', ${onPostgres(sought)})`;

/** https://sqlite.org/fts5.html#full_text_query_syntax */
function onSqlite({ wanted, unwanted }: Sought): string {
  const sequence = ({ words, last }: Sequence) =>
    `(${last.map((word) => `"${[...words, word].join(" ")}"`).join(" OR ")})`;
  const all = `(${wanted.map(sequence).join(" AND ")})`;
  return unwanted.length > 0 ? `${all} NOT (${unwanted.map(sequence).join(" OR ")})` : all;
}

/** https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY */
function onPostgres({ wanted, unwanted }: Sought): string {
  const word = (letters: string) => `'${letters}'`;
  const sequence = ({ words, last }: Sequence) =>
    `(${[...words.map(word), `(${last.map(word).join(" | ")})`].join(" <-> ")})`;
  const none = unwanted.map((each) => `!${sequence(each)}`);
  return [...wanted.map(sequence), ...none].join(" & ");
}
