import { and, eq, isNull } from "drizzle-orm";
import { setAsideDrafts } from "#db/schema/drafts.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { holdToWrite } from "./article-row.ts";
import { checkSeen, findDraft, judgeDraft, writeDraft } from "./drafts.ts";
import { transactionOnSlugs } from "./free-slugs.ts";
import { keepAside } from "./setting-aside.ts";
import { noteDraft, withSlug } from "./working-draft.ts";

interface TakeInput {
  articleId: number;
  asideId: number;
  /** The draft's version that the actor has seen: it is what gives way. */
  seen: number;
  /** The tab that goes on with it. */
  tab: string;
}

/**
 * Goes on with a version that waited. What was the draft waits in its place, so that nothing is gone.
 * @returns the draft's version; undefined when the article is not there, or not theirs
 * @throws Refusal when the draft was saved since it was seen, or nothing waits there
 */
export async function takeAside(
  actor: Actor,
  { articleId, asideId, seen, tab }: TakeInput,
  now: Date,
): Promise<{ version: number } | undefined> {
  return transactionOnSlugs(async (tx) => {
    const article = await holdToWrite(tx, actor, articleId);
    if (!article) return undefined;
    const draft = await findDraft(tx, article);
    checkSeen(draft, seen);
    const [taken] = await tx
      .update(setAsideDrafts)
      .set({ settledAt: now })
      .where(
        and(
          eq(setAsideDrafts.id, asideId),
          eq(setAsideDrafts.articleId, articleId),
          isNull(setAsideDrafts.settledAt),
        ),
      )
      .returning({ content: setAsideDrafts.content });
    if (!taken) throw new Refusal("This version no longer waits. Somebody has taken or settled it.");
    await keepAside(tx, articleId, draft, `${nameOf(actor)} went on with another version.`, now);
    const version = draft.version + 1;
    const content = await withSlug(tx, article, judgeDraft(taken.content));
    await writeDraft(tx, actor, articleId, { version, tab, content }, now);
    await noteDraft(tx, actor, article, content, now);
    return { version };
  });
}
