import { and, eq, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import type { Subject } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { mayWrite } from "./workflow.ts";

/* An article's row, for the commands that change it. */

export type ArticleRow = typeof articles.$inferSelect;

/** An article's row, as it stands. */
export async function findArticleRow(reader: Reader, articleId: number): Promise<ArticleRow | undefined> {
  const [article] = await reader.select().from(articles).where(eq(articles.id, articleId)).limit(1);
  return article;
}

/**
 * Loads an article, and holds it until the transaction ends: Postgres lets writers run side by side, and who saves, moves
 * or publishes the same article takes turns.
 */
export async function holdArticle(tx: Writer, articleId: number): Promise<ArticleRow | undefined> {
  const [article] = await tx
    .update(articles)
    .set({ version: sql`${articles.version}` })
    .where(eq(articles.id, articleId))
    .returning();
  return article;
}

/** The same for somebody who writes it. @returns undefined when it is not there, or not theirs: 404 */
export async function holdToWrite(
  tx: Writer,
  actor: Actor,
  articleId: number,
): Promise<ArticleRow | undefined> {
  const article = await holdArticle(tx, articleId);
  return article && mayWrite(actor, article) ? article : undefined;
}

/** @throws Refusal when the article was changed since `version` was seen */
export function checkVersion(article: ArticleRow, version: number): void {
  if (article.version !== version) throw changedMeanwhile();
}

export const changedMeanwhile = () =>
  new Refusal("Somebody has changed this article since you opened it. Open it again to see the change.");

/** Writes an article's row, which counts as a change of it. @throws Refusal when somebody has since it was loaded */
export async function changeRow(
  tx: Writer,
  article: ArticleRow,
  change: Partial<Omit<ArticleRow, "id" | "version">>,
): Promise<void> {
  const changed = await tx
    .update(articles)
    .set({ ...change, version: sql`${articles.version} + 1` })
    .where(and(eq(articles.id, article.id), eq(articles.version, article.version)))
    .returning({ id: articles.id });
  if (changed.length === 0) throw changedMeanwhile();
}

/** How the log names an article. */
export const articleSubject = ({ id, workingHeadline }: ArticleRow, headline = workingHeadline): Subject => ({
  ...{ kind: "article", id, name: headline || "Untitled" },
});
