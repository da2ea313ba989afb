import { transaction } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { changeRow } from "./article-row.ts";
import { loadForMove, type Moved, type MoveInput, tellMove } from "./moving.ts";
import { addRevision, type Reason } from "./revisions.ts";

/* From hand to hand before publication. Each keeps the draft as a revision, so that it is known what was judged. */

/** @returns undefined when the article is not there, or not theirs. @throws as `loadForMove` does */
async function pass(
  actor: Actor,
  move: "submit" | "approve" | "send back",
  input: MoveInput,
  reason: Reason,
  now: Date,
): Promise<Moved | undefined> {
  return transaction(async (tx) => {
    const moving = await loadForMove(tx, actor, move, input);
    if (!moving) return undefined;
    const { article, draft, state } = moving;
    const kept = await addRevision(tx, actor, article.id, draft.content, reason, now);
    await changeRow(tx, article, { ...kept.row, state });
    const summary = reason.comment?.trim() ?? "";
    return tellMove(tx, actor, moving, { action: actions[move], summary, kept }, now);
  });
}

const actions = {
  submit: "article.submit",
  approve: "article.approve",
  "send back": "article.send-back",
} as const;

/** Hands a draft in for review, with a word to whoever reviews it. */
export const submitArticle = (
  actor: Actor,
  input: MoveInput & { comment?: string },
  now: Date,
): Promise<Moved | undefined> =>
  pass(actor, "submit", input, { purpose: "submitted", comment: input.comment }, now);

/** Says that a draft is good to be published. */
export const approveArticle = (actor: Actor, input: MoveInput, now: Date): Promise<Moved | undefined> =>
  pass(actor, "approve", input, { purpose: "approved" }, now);

/** Sends a draft back to whoever wrote it. @throws Refusal when it isn't said what is to be mended */
export async function sendBackArticle(
  actor: Actor,
  input: MoveInput & { comment: string },
  now: Date,
): Promise<Moved | undefined> {
  if (!input.comment.trim()) throw new Refusal("Say what is to be mended.", "comment");
  return pass(actor, "send back", input, { purpose: "sent back", comment: input.comment }, now);
}
