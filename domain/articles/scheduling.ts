import { afterCommit, type Writer } from "#db/client.ts";
import { tellTime } from "#domain/publication/telling-times.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { poke } from "#platform/poke.ts";
import { type ArticleRow, changeRow, holdToWrite } from "./article-row.ts";
import { checkSlugIsFree, transactionOnSlugs } from "./free-slugs.ts";
import { withoutSchedule } from "./going-live.ts";
import { checkChange, type KindOfChange } from "./kind-of-change.ts";
import { loadForMove, type Moved, type MoveInput, type Moving, tellMove } from "./moving.ts";
import { checkDraftFor } from "./preparing.ts";
import { checkReady } from "./readiness.ts";
import { addRevision, type Kept, staffIdOf } from "./revisions.ts";
import { placeWithoutSchedule } from "./working-draft.ts";

/*
 * What is to happen by itself: the draft as it is now goes out at a time, whatever is written into it until then.
 * `publishing-on-time.ts` sees to it.
 */

/**
 * Schedules the draft of an article that readers do not see.
 * @returns undefined when the article is not there, or not theirs
 * @throws Forbidden; Refusal when the time is over, an embargo ends later, something is missing, or it was changed meanwhile
 */
export async function scheduleArticle(
  actor: Actor,
  input: MoveInput & { publishAt: Date },
  now: Date,
): Promise<Moved | undefined> {
  checkTime(input, now);
  await checkDraftFor(actor, "schedule", input);
  return transactionOnSlugs(async (tx) => {
    const moving = await loadForMove(tx, actor, "schedule", input);
    if (!moving) return undefined;
    const { article, state } = moving;
    const { kept, fixed, slug, sectionId, embargoUntil } = await fix(tx, actor, moving, input.publishAt, now);
    await changeRow(tx, article, { ...fixed, state, slug, sectionId, embargoUntil });
    return tellSchedule(tx, actor, moving, { kept, publishAt: input.publishAt, what: "" }, now);
  });
}

/**
 * Schedules what the draft of a live article says as an update, in the place of one that is scheduled already.
 * @returns undefined when the article is not there, or not theirs
 * @throws as `scheduleArticle` does, and a Refusal when a note is missing
 */
export async function scheduleUpdate(
  actor: Actor,
  input: MoveInput & { publishAt: Date; change: KindOfChange },
  now: Date,
): Promise<Moved | undefined> {
  checkChange(input.change);
  checkTime(input, now);
  await checkDraftFor(actor, "schedule update", input);
  return transactionOnSlugs(async (tx) => {
    const moving = await loadForMove(tx, actor, "schedule update", input);
    if (!moving) return undefined;
    const { kept, fixed } = await fix(tx, actor, moving, input.publishAt, now);
    const { kind, note } = input.change;
    await changeRow(tx, moving.article, { ...fixed, scheduledChange: { kind, note: note.trim() } });
    const what = ["an update", kind, note.trim()].filter(Boolean).join(": ");
    return tellSchedule(tx, actor, moving, { kept, publishAt: input.publishAt, what }, now);
  });
}

function checkTime({ publishAt }: { publishAt: Date }, now: Date): void {
  if (!(publishAt > now)) throw new Refusal("Choose a time that is still to come.", "publishAt");
}

/** Fixes the draft as the revision that goes out, and its address with it. */
async function fix(
  tx: Writer,
  actor: Actor,
  { article, draft }: Moving,
  publishAt: Date,
  now: Date,
): Promise<
  { kept: Kept; fixed: Partial<ArticleRow> } & Pick<ArticleRow, "slug" | "sectionId" | "embargoUntil">
> {
  const { slug, sectionId, embargoUntil } = checkReady(draft.content, publishAt);
  await checkSlugIsFree(tx, slug, article.id);
  const reason = { purpose: "scheduled" } as const;
  const kept = await addRevision(tx, actor, article.id, draft.content, reason, now);
  afterCommit(poke);
  const scheduled = { scheduledRevisionId: kept.revisionId, scheduledById: staffIdOf(actor) };
  return {
    kept,
    fixed: { ...kept.row, ...scheduled, scheduledFor: publishAt },
    ...{ slug, sectionId, embargoUntil: embargoUntil === null ? null : new Date(embargoUntil) },
  };
}

async function tellSchedule(
  tx: Writer,
  actor: Actor,
  moving: Moving,
  { kept, publishAt, what }: { kept: Kept; publishAt: Date; what: string },
  now: Date,
): Promise<Moved> {
  const summary = [what, `for ${await tellTime(publishAt)}`].filter(Boolean).join(", ");
  const details = { at: publishAt.toISOString() };
  return tellMove(tx, actor, moving, { action: "article.schedule", summary, details, kept }, now);
}

/**
 * Takes back what was to happen by itself: the first publication, or an update. The revision stays.
 * @returns undefined when the article is not there, or not theirs
 * @throws Forbidden; Refusal when nothing is scheduled, or the article was changed meanwhile
 */
export async function cancelSchedule(
  actor: Actor,
  input: { articleId: number; version: number },
  now: Date,
): Promise<Moved | undefined> {
  return transactionOnSlugs(async (tx) => {
    const held = await holdToWrite(tx, actor, input.articleId);
    const move = held?.state === "published" ? "cancel update" : "cancel schedule";
    const moving = await loadForMove(tx, actor, move, input);
    if (!moving) return undefined;
    const { article, draft, state } = moving;
    if (!article.scheduledFor) throw new Refusal("Nothing is scheduled for this article.");
    const place = await placeWithoutSchedule(tx, article, draft.content);
    await changeRow(tx, article, { ...withoutSchedule(article), ...place, state });
    const summary = `it was to be at ${await tellTime(article.scheduledFor)}`;
    return tellMove(tx, actor, moving, { action: "article.cancel-schedule", summary }, now);
  });
}
