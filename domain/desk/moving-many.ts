import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { giveArticle } from "#domain/articles/giving.ts";
import { publishDraft } from "#domain/articles/publishing.ts";
import { approveArticle, sendBackArticle, submitArticle } from "#domain/articles/reviewing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { mayWrite } from "#domain/articles/workflow.ts";
import { isRefusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, type Permission, requirePermission } from "#domain/staff/permissions.ts";
import type { BulkInput, BulkMove, BulkOutcome } from "./bulk-form.ts";

/** What it takes to be offered a move in the list; whether it may be made is asked of each article. */
const offered: Record<BulkMove, Permission> = {
  submit: "write own articles",
  approve: "send back and approve",
  "send back": "send back and approve",
  publish: "publish own articles",
  unpublish: "unpublish articles",
  give: "write any article",
};

/** What somebody can do with several articles at once. Editors approve rather than submit. */
export const bulkMovesFor = (actor: Actor): BulkMove[] =>
  (Object.keys(offered) as BulkMove[]).filter(
    (move) => may(actor, offered[move]) && !(move === "submit" && may(actor, "send back and approve")),
  );

/**
 * Moves several articles, each by itself: what can't be done with one does not keep the others.
 * @returns how many were moved, and of each other why it was not
 * @throws what no person can mend; articles before that one have been moved
 */
export async function moveMany(actor: Actor, input: BulkInput, now: Date): Promise<BulkOutcome> {
  requirePermission(actor, offered[input.move]);
  const refused: { id: number; why: string }[] = [];
  for (const { id, version, seen } of input.articles) {
    const why = await reasonAgainst(() => moveOne(actor, input, { articleId: id, version, seen }, now));
    if (why !== undefined) refused.push({ id, why });
  }
  const headlines = await headlinesFor(
    actor,
    refused.map(({ id }) => id),
  );
  const headline = (id: number) => headlines.get(id) ?? "";
  return {
    done: input.articles.length - refused.length,
    refused: refused.map(({ id, why }) => ({ id, headline: headline(id), why })),
  };
}

/** What those articles are called that an actor may write: of all others not even that is told. */
async function headlinesFor(actor: Actor, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(articles).where(inArray(articles.id, ids)).limit(ids.length);
  return new Map(rows.filter((row) => mayWrite(actor, row)).map((row) => [row.id, row.workingHeadline]));
}

type Seen = { articleId: number; version: number; seen: number };

/** @returns undefined when the article is not there, or not theirs */
function moveOne(actor: Actor, input: BulkInput, seen: Seen, now: Date): Promise<object | undefined> {
  switch (input.move) {
    case "submit":
      return submitArticle(actor, seen, now);
    case "approve":
      return approveArticle(actor, seen, now);
    case "publish":
      return publishDraft(actor, seen, now);
    case "send back":
      return sendBackArticle(actor, { ...seen, comment: input.comment }, now);
    case "unpublish":
      return unpublishArticle(actor, { ...seen, reason: input.reason }, now);
    case "give":
      return giveArticle(actor, { ...seen, staffId: input.staffId }, now);
    default:
      return input satisfies never;
  }
}

async function reasonAgainst(work: () => Promise<object | undefined>): Promise<string | undefined> {
  try {
    return (await work()) ? undefined : "It is no longer there, or not yours.";
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
}
