import { transaction } from "#db/client.ts";
import { corrections } from "#db/schema/articles.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { changeRow, listLive, loadForMove, prepareRevision, recordArticleChange } from "./going-live.ts";
import { makeMove } from "./workflow.ts";

export interface PublishInput {
  articleId: number;
  /** Which revision readers shall see. */
  revisionId: number;
  /** The version of the article that the actor has seen. */
  version: number;
}

/**
 * Publishes a revision of an article that readers do not see yet, or no longer. What is related is computed first;
 * then row, lists, search index, related stories and change record are one transaction.
 * @throws Refusal when the actor may not, the article was changed meanwhile, or it is live already
 */
export async function publishArticle(actor: Actor, input: PublishInput, now: Date): Promise<void> {
  const prepared = await prepareRevision(input.articleId, input.revisionId, now);
  await transaction(async (tx) => {
    const article = await loadForMove(tx, input);
    const state = makeMove(actor, "publish", article);
    await changeRow(tx, article, {
      state,
      liveRevisionId: input.revisionId,
      firstPublishedAt: article.firstPublishedAt ?? now,
      publishedAt: now,
      updatedAt: null,
    });
    await listLive(tx, { id: article.id, revisionId: input.revisionId, publishedAt: now }, prepared);
    await recordArticleChange(tx, article, [input.revisionId], now);
  });
}

/** What kind of change an update makes. Readers are told of all but a minor one. */
export type KindOfChange =
  | { kind: "correction" | "clarification"; note: string }
  | { kind: "new information" | "minor" };

/**
 * Shows readers another revision of a live article. A correction or clarification is dated and stands above the text.
 * @throws Refusal when the actor may not, the article was changed meanwhile, is not live, or a note is missing
 */
export async function updateArticle(
  actor: Actor,
  input: PublishInput & { change: KindOfChange },
  now: Date,
): Promise<void> {
  const { change } = input;
  if ("note" in change && !change.note.trim()) {
    throw new Refusal(`Say in a sentence what the ${change.kind} is: readers see it above the text.`, "note");
  }
  const prepared = await prepareRevision(input.articleId, input.revisionId, now);
  await transaction(async (tx) => {
    const article = await loadForMove(tx, input);
    const state = makeMove(actor, "update", article);
    const publishedAt = article.publishedAt ?? now;
    await changeRow(tx, article, {
      state,
      liveRevisionId: input.revisionId,
      updatedAt: change.kind === "minor" ? article.updatedAt : now,
    });
    if ("note" in change) {
      await tx
        .insert(corrections)
        .values({ articleId: article.id, kind: change.kind, text: change.note.trim(), publishedAt: now });
    }
    await listLive(tx, { id: article.id, revisionId: input.revisionId, publishedAt }, prepared);
    await recordArticleChange(tx, article, [article.liveRevisionId, input.revisionId], now);
  });
}
