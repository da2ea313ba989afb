import { and, desc, eq, isNull } from "drizzle-orm";
import { type Reader, transaction, type Writer } from "#db/client.ts";
import { setAsideDrafts } from "#db/schema/drafts.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { holdToWrite } from "./article-row.ts";
import type { DraftContent } from "./draft-content.ts";
import type { Draft } from "./drafts.ts";
import { staffIdOf } from "./revisions.ts";

/** The draft as it is, which somebody else has saved. */
export interface Theirs {
  version: number;
  savedAt: Date;
  savedByName: string;
  content: DraftContent;
}

/** What was written while another save came first, until somebody has settled it. */
export interface Aside {
  id: number;
  at: Date;
  staffId: number | null;
  staffName: string;
  tab: string;
  /** Why it lies here, in words. */
  reason: string;
  content: DraftContent;
}

/** Keeps what came over a newer version: one row for each tab of somebody, written over while that tab goes on. */
export async function setAside(
  tx: Writer,
  actor: Actor,
  input: { articleId: number; tab: string; content: DraftContent },
  draft: Draft,
  now: Date,
): Promise<{ theirs: Theirs; asideId: number }> {
  const isOwn = draft.savedById !== null && draft.savedById === staffIdOf(actor);
  const reason = isOwn
    ? "The same draft was open twice, and the other one was saved first."
    : `${draft.savedByName} saved first.`;
  const row = {
    at: now,
    reason,
    content: input.content,
    staffId: staffIdOf(actor),
    staffName: nameOf(actor),
  };
  const { articleId, tab } = input;
  const { staffId } = setAsideDrafts;
  const [same] = await tx
    .update(setAsideDrafts)
    .set(row)
    .where(
      and(
        eq(setAsideDrafts.articleId, articleId),
        eq(setAsideDrafts.tab, tab),
        row.staffId === null ? isNull(staffId) : eq(staffId, row.staffId),
        isNull(setAsideDrafts.settledAt),
      ),
    )
    .returning({ id: setAsideDrafts.id });
  const [added] = same
    ? [same]
    : await tx
        .insert(setAsideDrafts)
        .values({ articleId, tab, ...row })
        .returning({ id: setAsideDrafts.id });
  if (!added) throw new Error("The draft was not set aside.");
  const { version, savedAt, savedByName, content } = draft;
  return { theirs: { version, savedAt, savedByName, content }, asideId: added.id };
}

/** Keeps a draft beside, before something else takes its place; under no tab's name, so that none replaces it. */
export async function keepAside(
  tx: Writer,
  articleId: number,
  draft: Draft,
  reason: string,
  now: Date,
): Promise<void> {
  const { savedById: staffId, savedByName: staffName, content } = draft;
  const aside = { articleId, staffId, staffName, at: now, reason, content };
  await tx.insert(setAsideDrafts).values({ ...aside, tab: "" });
}

/** How many are listed at a time, and how long they may be together: one more, at the most. */
const mostListed = 50;
const mostCharacters = 20_000_000;

/**
 * What was set aside at an article and is not settled, of anybody, the newest first. Of very many or very long ones the oldest
 * come when others are settled.
 */
export async function listAsides(reader: Reader, articleId: number): Promise<Aside[]> {
  const waiting = await reader
    .select({ id: setAsideDrafts.id })
    .from(setAsideDrafts)
    .where(and(eq(setAsideDrafts.articleId, articleId), isNull(setAsideDrafts.settledAt)))
    .orderBy(desc(setAsideDrafts.id))
    .limit(mostListed);
  const asides: Aside[] = [];
  let characters = 0;
  for (const { id } of waiting) {
    if (characters > mostCharacters) break;
    const [row] = await reader.select().from(setAsideDrafts).where(eq(setAsideDrafts.id, id)).limit(1);
    if (!row) continue;
    const { at, staffId, staffName, tab, reason, content } = row;
    characters += JSON.stringify(content).length;
    // It was judged on its way in.
    asides.push({ id, at, staffId, staffName, tab, reason, content: content as DraftContent });
  }
  return asides;
}

/**
 * Says that what was set aside was taken, or is not needed. It stays on record.
 * @returns undefined when the article is not there, or not theirs
 * @throws Refusal when nothing of this article was set aside there
 */
export async function settleAside(
  actor: Actor,
  input: { articleId: number; asideId: number },
  now: Date,
): Promise<{ asideId: number } | undefined> {
  return transaction(async (tx) => {
    if (!(await holdToWrite(tx, actor, input.articleId))) return undefined;
    const ofArticle = and(
      eq(setAsideDrafts.id, input.asideId),
      eq(setAsideDrafts.articleId, input.articleId),
    );
    const settled = await tx
      .update(setAsideDrafts)
      .set({ settledAt: now })
      .where(and(ofArticle, isNull(setAsideDrafts.settledAt)))
      .returning({ id: setAsideDrafts.id });
    if (settled.length > 0) return { asideId: input.asideId };
    const [known] = await tx.select({ id: setAsideDrafts.id }).from(setAsideDrafts).where(ofArticle).limit(1);
    if (!known) throw new Refusal("There is nothing set aside there.");
    return { asideId: input.asideId };
  });
}
