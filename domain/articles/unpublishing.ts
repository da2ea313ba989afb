import { transaction } from "#db/client.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { changeRow, loadForMove, recordArticleChange, unlist } from "./going-live.ts";
import { makeMove } from "./workflow.ts";

/**
 * Takes a live article away from readers: its address answers 410, and it is in no list any more.
 * @throws Refusal when the actor may not, the article was changed meanwhile, or it is not live
 */
export async function unpublishArticle(
  actor: Actor,
  input: { articleId: number; version: number },
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const article = await loadForMove(tx, input);
    const state = makeMove(actor, "unpublish", article);
    await changeRow(tx, article, { state, liveRevisionId: null });
    await unlist(tx, article.id);
    await recordArticleChange(tx, article, [article.liveRevisionId], now);
  });
}
