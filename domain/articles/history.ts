import { eq } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { articleSubject, holdToWrite } from "./article-row.ts";
import { checkSeen, findDraft, writeDraft } from "./drafts.ts";
import { transactionOnSlugs } from "./free-slugs.ts";
import { findRevisionContent } from "./revision-content.ts";
import { addRevision, saysTheSame } from "./revisions.ts";
import { keepAside } from "./setting-aside.ts";
import { noteDraft } from "./working-draft.ts";

/**
 * Takes an earlier revision back: it becomes the draft, and a new revision. Where the article stands, and its embargo, stay as
 * the draft has them: nobody means these when they take a text back. What the draft said is set aside if no revision says it.
 * @returns the number of the new revision; undefined when the article is not there, or not theirs
 * @throws Refusal when the draft has been saved since `seen` was, or there is no such revision
 */
export async function takeBackRevision(
  actor: Actor,
  input: { articleId: number; number: number; seen: number },
  now: Date,
): Promise<{ number: number } | undefined> {
  return transactionOnSlugs(async (tx) => {
    const article = await holdToWrite(tx, actor, input.articleId);
    if (!article) return undefined;
    const draft = await findDraft(tx, article);
    checkSeen(draft, input.seen);
    const earlier = await findRevisionContent(article.id, input.number, tx);
    if (!earlier) throw new Refusal("This article has no such revision.");
    const newest = await findRevisionContent(article.id, undefined, tx);
    if (!newest || !saysTheSame(newest.content, draft.content))
      await keepAside(tx, article.id, draft, `Revision ${input.number} was taken back in its place.`, now);

    const { slug, slugByHand, embargoUntil } = draft.content;
    const content = { ...earlier.content, slug, slugByHand, embargoUntil };
    const reason = { purpose: "taken back", comment: `Revision ${input.number}` } as const;
    const kept = await addRevision(tx, actor, article.id, content, reason, now);
    await tx.update(articles).set(kept.row).where(eq(articles.id, article.id));
    await writeDraft(tx, actor, article.id, { version: draft.version + 1, tab: "", content }, now);
    await noteDraft(tx, actor, article, content, now);
    const entry = {
      action: "article.take-back",
      subject: articleSubject(article, kept.row.workingHeadline),
      summary: `Revision ${input.number}`,
      details: { revision: kept.number, takenBack: input.number },
    } as const;
    await writeLog(tx, actor, entry, now);
    return { number: kept.number };
  });
}
