"use server";

import { z } from "zod";
import { absolute } from "#app/_glue/addresses.ts";
import { staffAction } from "#app/_glue/staff-action.ts";
import { keepRevision } from "#domain/articles/drafting.ts";
import { giveArticle } from "#domain/articles/giving.ts";
import { kindsOfChange, longestNote } from "#domain/articles/kind-of-change.ts";
import { makePreviewLink, revokePreviewLink } from "#domain/articles/previewing.ts";
import { publishDraft, updateDraft } from "#domain/articles/publishing.ts";
import { approveArticle, sendBackArticle, submitArticle } from "#domain/articles/reviewing.ts";
import { cancelSchedule, scheduleArticle, scheduleUpdate } from "#domain/articles/scheduling.ts";
import { settleAside } from "#domain/articles/setting-aside.ts";
import { takeAside } from "#domain/articles/taking-aside.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { idField, idOrNone, single, textOf, tickedOnce } from "#domain/form-fields.ts";
import { Refusal } from "#domain/refusal.ts";

const own = "write own articles";
const move = z.object({ articleId: idField, version: idField, seen: idField });
const comment = textOf(2_000);

/** An instant that the browser worked out from the publication's clock, as ISO 8601. */
const instant = single
  .refine((text) => !Number.isNaN(Date.parse(text)), "Choose a day and a time.")
  .transform((text) => new Date(text));

/** A move of an article that is not there, or not theirs by now. */
function there<Done>(done: Done | undefined): Done {
  if (done === undefined) throw new Refusal("This article is not there any more, or no longer yours.");
  return done;
}

/** "Save": keeps the draft as a revision. */
export const keepAction = staffAction({
  name: "keep",
  permission: own,
  fields: move.pick({ articleId: true, seen: true }),
  work: async (actor, input, now) =>
    `Kept as revision ${there(await keepRevision(actor, input, now)).number}`,
});

export const submitAction = staffAction({
  name: "submit",
  permission: own,
  fields: move.extend({ comment }),
  async work(actor, input, now) {
    there(await submitArticle(actor, input, now));
    return "Submitted. The editors see it now.";
  },
});

export const approveAction = staffAction({
  name: "approve",
  permission: "send back and approve",
  fields: move,
  async work(actor, input, now) {
    there(await approveArticle(actor, input, now));
    return "Approved";
  },
});

export const sendBackAction = staffAction({
  name: "send back",
  permission: "send back and approve",
  fields: move.extend({ comment }),
  async work(actor, input, now) {
    there(await sendBackArticle(actor, input, now));
    return "Sent back";
  },
});

export const publishAction = staffAction({
  name: "publish",
  permission: "publish own articles",
  fields: move,
  async work(actor, input, now) {
    there(await publishDraft(actor, input, now));
    return "Published. Readers see it now.";
  },
});

export const scheduleAction = staffAction({
  name: "schedule",
  permission: "publish own articles",
  fields: move.extend({ publishAt: instant }),
  async work(actor, input, now) {
    there(await scheduleArticle(actor, input, now));
    return "Scheduled";
  },
});

/** Of an article, or of an update to a live one. */
export const cancelScheduleAction = staffAction({
  name: "cancel schedule",
  permission: "publish own articles",
  fields: move.pick({ articleId: true, version: true }),
  async work(actor, input, now) {
    there(await cancelSchedule(actor, input, now));
    return "The schedule is cancelled";
  },
});

/** Shows readers what the draft says, at once or later. */
export const updateAction = staffAction({
  name: "update",
  permission: "publish own articles",
  fields: move.extend({
    kind: single.pipe(z.enum(kindsOfChange, "Choose what kind of change it is.")),
    note: textOf(longestNote),
    later: tickedOnce,
    publishAt: single,
  }),
  async work(actor, { kind, note, later, publishAt, ...moved }, now) {
    const change = { kind, note };
    if (!later) {
      there(await updateDraft(actor, { ...moved, change }, now));
      return "Updated. Readers see it now.";
    }
    const at = instant.safeParse([publishAt]);
    if (!at.success) throw new Refusal("Choose a day and a time.", "publishAt");
    there(await scheduleUpdate(actor, { ...moved, change, publishAt: at.data }, now));
    return "The update is scheduled";
  },
});

export const unpublishAction = staffAction({
  name: "unpublish",
  permission: "unpublish articles",
  fields: move.pick({ articleId: true, version: true }).extend({ reason: comment }),
  async work(actor, input, now) {
    there(await unpublishArticle(actor, input, now));
    return "Unpublished. Its address says that it was withdrawn.";
  },
});

export const giveAction = staffAction({
  name: "give",
  permission: own,
  fields: move.pick({ articleId: true, version: true }).extend({ staffId: idOrNone }),
  async work(actor, input, now) {
    there(await giveArticle(actor, input, now));
    return input.staffId === null ? "It is nobody else’s now" : "Given away";
  },
});

/** Goes on with a version that waited; what was the draft waits in its place. */
export const takeAsideAction = staffAction({
  name: "take aside",
  permission: own,
  fields: z.object({ articleId: idField, asideId: idField, seen: idField, tab: single }),
  async work(actor, input, now) {
    there(await takeAside(actor, input, now));
    return undefined;
  },
});

export const settleAsideAction = staffAction({
  name: "settle aside",
  permission: own,
  fields: z.object({ articleId: idField, asideId: idField }),
  async work(actor, input, now) {
    there(await settleAside(actor, input, now));
    return "It no longer waits";
  },
});

/** Answers with the link: it is shown once. */
export const makePreviewLinkAction = staffAction({
  name: "make preview link",
  permission: own,
  fields: z.object({ articleId: idField, days: idField }),
  work: async (actor, input, now) => absolute(await makePreviewLink(actor, input, now)),
});

export const revokePreviewLinkAction = staffAction({
  name: "revoke preview link",
  permission: own,
  fields: z.object({ articleId: idField, linkId: idField }),
  async work(actor, input, now) {
    await revokePreviewLink(actor, input, now);
    return "The link leads nowhere now";
  },
});
