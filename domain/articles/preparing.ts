import { db } from "#db/client.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { checkVersion, findArticleRow } from "./article-row.ts";
import { checkNothingStops } from "./checklist.ts";
import type { DraftContent } from "./draft-content.ts";
import { checkSeen, findDraft } from "./drafts.ts";
import { type Prepared, prepare } from "./going-live.ts";
import type { MoveInput } from "./moving.ts";
import { type MoveName, makeMove, mayWrite } from "./workflow.ts";

/* What takes longer than a transaction should, before a draft goes out: the checklist, and what is related. */

/**
 * Judges the draft that is to go out. The move itself asks all of this again, of the article that it holds.
 * @returns undefined when the article is not there, or not theirs
 * @throws Forbidden; Refusal when the checklist stops it, or something was changed since it was seen
 */
export async function checkDraftFor(
  actor: Actor,
  move: MoveName,
  input: MoveInput,
): Promise<DraftContent | undefined> {
  const article = await findArticleRow(db, input.articleId);
  if (!article || !mayWrite(actor, article)) return undefined;
  makeMove(actor, move, article);
  checkVersion(article, input.version);
  const draft = await findDraft(db, article);
  checkSeen(draft, input.seen);
  await checkNothingStops(draft.content);
  return draft.content;
}

/** The same for a draft that goes live at once, with what goes live beside it. */
export async function prepareMove(
  actor: Actor,
  move: MoveName,
  input: MoveInput,
  now: Date,
): Promise<Prepared | undefined> {
  const content = await checkDraftFor(actor, move, input);
  return content && prepare(input.articleId, content, now);
}
