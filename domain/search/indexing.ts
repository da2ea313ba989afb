import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { wordsOf } from "./words.ts";

/** What is searched of an article, as it was written. */
export interface SearchText {
  title: string;
  content: string;
}

/** Puts an article into the index, or replaces what is there. */
export async function indexArticle(tx: Writer, articleId: number, text: SearchText): Promise<void> {
  const document = { title: wordsOf(text.title).join(" "), content: wordsOf(text.content).join(" ") };
  await tx
    .insert(searchDocuments)
    .values({ articleId, ...document })
    .onConflictDoUpdate({ target: searchDocuments.articleId, set: document });
}

/** Takes an article out of the index. */
export async function removeFromIndex(tx: Writer, articleId: number): Promise<void> {
  await tx.delete(searchDocuments).where(eq(searchDocuments.articleId, articleId));
}
