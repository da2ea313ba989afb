import { transaction } from "#db/client.ts";
import { takeFromArchive } from "#domain/archive/counting.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { changeRow } from "./article-row.ts";
import { unscheduled } from "./going-live.ts";
import { recordArticleChange, unlist } from "./live-lists.ts";
import { loadForMove, type Moved, tellMove } from "./moving.ts";
import { nextReadersChange } from "./readers-changes.ts";

/**
 * Takes a live article away from readers: its address answers 410, and it is in no list any more. The reason stays in
 * the log.
 * @returns undefined when the article is not there, or not theirs
 * @throws Forbidden; Refusal when there is no reason, the article was changed meanwhile, or it is not live
 */
export async function unpublishArticle(
  actor: Actor,
  input: { articleId: number; version: number; reason: string },
  now: Date,
): Promise<Moved | undefined> {
  const reason = input.reason.trim();
  return transaction(async (tx) => {
    const moving = await loadForMove(tx, actor, "unpublish", input);
    if (!moving) return undefined;
    if (!reason) throw new Refusal("Say why: the reason stays in the log.", "reason");
    const { article, state } = moving;
    const changedForReadersAt = await nextReadersChange(tx, now);
    const gone = { state, liveRevisionId: null, hasChanges: false, changedForReadersAt };
    await changeRow(tx, article, { ...unscheduled, ...gone });
    await unlist(tx, article.id);
    if (article.firstPublishedAt) await takeFromArchive(tx, article.firstPublishedAt, now);
    await recordArticleChange(tx, article, [article.liveRevisionId], now);
    return tellMove(tx, actor, moving, { action: "article.unpublish", summary: reason }, now);
  });
}
