import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { deskDocuments, searchDocuments } from "#db/schema/search.ts";
import { wordsOf } from "./words.ts";

/** What is searched of an article, as it was written. */
export interface SearchText {
  title: string;
  content: string;
}

/**
 * As far into a text as the index reads. Postgres keeps up to a megabyte of a document's words.
 * https://www.postgresql.org/docs/current/textsearch-limitations.html
 */
const mostWords = 40_000;

/** Puts an article into the index, or replaces what is there. */
export async function indexArticle(tx: Writer, articleId: number, text: SearchText): Promise<void> {
  const document = folded(text);
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

const folded = ({ title, content }: SearchText): SearchText => ({
  title: wordsOf(title).join(" "),
  content: wordsOf(content).slice(0, mostWords).join(" "),
});

/** Takes an article out of the index. */
export async function removeFromIndex(tx: Writer, articleId: number): Promise<void> {
  await tx.delete(searchDocuments).where(eq(searchDocuments.articleId, articleId));
}
