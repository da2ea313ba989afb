import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { type ArticleRow, checkVersion, holdArticle } from "./article-row.ts";
import type { DraftContent } from "./draft-content.ts";
import { transactionOnSlugs } from "./free-slugs.ts";
import { type GoingLive, goLive, prepareRevision, requireContent } from "./going-live.ts";
import { checkChange, type KindOfChange } from "./kind-of-change.ts";
import { loadForMove, type Moved, type MoveInput, tellMove } from "./moving.ts";
import { prepareMove } from "./preparing.ts";
import { addRevision } from "./revisions.ts";
import { makeMove } from "./workflow.ts";

/**
 * Publishes the draft of an article that readers do not see yet, or no longer. What is related is computed first; then
 * revision, row, address, lists, search index, related stories, media, log and change record are one transaction.
 * @returns undefined when the article is not there, or not theirs
 * @throws Forbidden; Refusal when something is missing or wrong, or the article was changed meanwhile
 */
export async function publishDraft(actor: Actor, input: MoveInput, now: Date): Promise<Moved | undefined> {
  const prepared = await prepareMove(actor, "publish", input, now);
  return transactionOnSlugs(async (tx) => {
    const moving = await loadForMove(tx, actor, "publish", input);
    if (!moving || !prepared) return undefined;
    const { article, draft } = moving;
    const { content } = draft;
    const kept = await addRevision(tx, actor, article.id, content, { purpose: "published" }, now);
    const live = { ...kept, content, change: firstOrAgain(article), byName: nameOf(actor) };
    await goLive(tx, article, live, prepared, now);
    return tellMove(tx, actor, moving, { action: "article.publish", kept }, now);
  });
}

/**
 * Shows readers of a live article what its draft says. A correction or clarification is dated and stands above the text.
 * An update that was scheduled is given up: the draft goes out now.
 * @returns undefined when the article is not there, or not theirs
 * @throws Forbidden; Refusal when a note is missing, something else is missing or wrong, or it was changed meanwhile
 */
export async function updateDraft(
  actor: Actor,
  input: MoveInput & { change: KindOfChange },
  now: Date,
): Promise<Moved | undefined> {
  const { change } = input;
  checkChange(change);
  const prepared = await prepareMove(actor, "update", input, now);
  return transactionOnSlugs(async (tx) => {
    const moving = await loadForMove(tx, actor, "update", input);
    if (!moving || !prepared) return undefined;
    const { article, draft } = moving;
    const { content } = draft;
    const reason = { purpose: "updated", comment: change.note } as const;
    const kept = await addRevision(tx, actor, article.id, content, reason, now);
    await goLive(tx, article, { ...kept, content, change, byName: nameOf(actor) }, prepared, now);
    return tellMove(tx, actor, moving, { ...toldOf(change), kept }, now);
  });
}

/** How the log tells of a change of what is live. */
export const toldOf = ({ kind, note }: KindOfChange) => ({
  action: "article.update" as const,
  summary: [kind, note.trim()].filter(Boolean).join(": "),
  details: { kind },
});

/** How it is noted that readers see an article: for the first time, or once more. */
export const firstOrAgain = (article: ArticleRow): GoingLive["change"] => ({
  kind: article.firstPublishedAt ? "again" : "first",
  note: "",
});

/** One revision of an article, for what is brought in whole. */
export interface PublishInput {
  articleId: number;
  /** Which revision readers shall see. */
  revisionId: number;
  /** The version of the article that the actor has seen. */
  version: number;
}

/**
 * Publishes a revision of an article that readers do not see yet, or no longer.
 * @throws Forbidden; Refusal when the article was changed meanwhile, or it is live already
 */
export async function publishArticle(actor: Actor, input: PublishInput, now: Date): Promise<void> {
  await showRevision(actor, "publish", input, firstOrAgain, now);
}

/**
 * Shows readers another revision of a live article.
 * @throws Forbidden; Refusal when the article was changed meanwhile, is not live, or a note is missing
 */
export async function updateArticle(
  actor: Actor,
  input: PublishInput & { change: KindOfChange },
  now: Date,
): Promise<void> {
  checkChange(input.change);
  await showRevision(actor, "update", input, () => input.change, now);
}

async function showRevision(
  actor: Actor,
  move: "publish" | "update",
  input: PublishInput,
  changeOf: (article: ArticleRow) => GoingLive["change"],
  now: Date,
) {
  const { articleId, revisionId } = input;
  const prepared = await prepareRevision(articleId, revisionId, now);
  await transactionOnSlugs(async (tx) => {
    const article = await holdArticle(tx, articleId);
    if (!article) throw new Refusal("This article is no longer there.");
    checkVersion(article, input.version);
    const state = makeMove(actor, move, article);
    const content: DraftContent = await requireContent(tx, articleId, revisionId);
    const change = changeOf(article);
    await goLive(tx, article, { revisionId, content, change, byName: nameOf(actor) }, prepared, now);
    const action = move === "publish" ? "article.publish" : "article.update";
    const summary = change.note.trim();
    await tellMove(tx, actor, { article, state }, { action, summary, details: { revisionId } }, now);
  });
}
