import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { deskDocuments, searchDocuments } from "#db/schema/search.ts";
import { countsOf, countWords } from "./counting.ts";
import { wordsOf } from "./words.ts";

/** What is searched of an article, as it was written. */
export interface SearchText {
  title: string;
  content: string;
}

/**
 * As far into a text as the index reads. Postgres keeps up to a megabyte of a document's words, with some bytes more for
 * each, and refuses what is longer. https://www.postgresql.org/docs/current/textsearch-limitations.html
 */
const most = { words: 40_000, bytes: 700_000 };

/** Puts an article into the index, or replaces what is there. */
export async function indexArticle(tx: Writer, articleId: number, text: SearchText): Promise<void> {
  const document = folded(text);
  await countWords(tx, countsOf(await wordsIndexed(tx, articleId), [textOf(document)]));
  await tx
    .insert(searchDocuments)
    .values({ articleId, ...document })
    .onConflictDoUpdate({ target: searchDocuments.articleId, set: document });
}

/** The same for the index of the newsroom's own search, which readers never see. */
export async function indexForDesk(tx: Writer, articleId: number, text: SearchText): Promise<void> {
  const document = folded(text);
  await tx
    .insert(deskDocuments)
    .values({ articleId, ...document })
    .onConflictDoUpdate({ target: deskDocuments.articleId, set: document });
}

const textOf = ({ title, content }: SearchText) => `${title} ${content}`;

async function wordsIndexed(tx: Writer, articleId: number): Promise<string[]> {
  const rows = await tx
    .select({ title: searchDocuments.title, content: searchDocuments.content })
    .from(searchDocuments)
    .where(eq(searchDocuments.articleId, articleId))
    .limit(1);
  return rows.map(textOf);
}

const folded = ({ title, content }: SearchText): SearchText => ({
  title: wordsOf(title).join(" "),
  content: firstOf(wordsOf(content)).join(" "),
});

function firstOf(words: string[]): string[] {
  let bytes = 0;
  const end = words.findIndex((word) => {
    bytes += Buffer.byteLength(word);
    return bytes > most.bytes;
  });
  return words.slice(0, Math.min(end < 0 ? words.length : end, most.words));
}

/** Takes an article out of the index. */
export async function removeFromIndex(tx: Writer, articleId: number): Promise<void> {
  await countWords(tx, countsOf(await wordsIndexed(tx, articleId), []));
  await tx.delete(searchDocuments).where(eq(searchDocuments.articleId, articleId));
}
