import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, inArray } from "drizzle-orm";
import { db, type Reader, transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { articles } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { directionOf } from "#domain/publication/direction.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { randomToken } from "#platform/tokens.ts";
import { articleSubject, holdToWrite } from "./article-row.ts";
import { type DraftContent, emptyDraft } from "./draft-content.ts";
import { checkSeen, type Draft, findDraft, judgeDraft, noteTyped, writeDraft } from "./drafts.ts";
import { transactionOnSlugs } from "./free-slugs.ts";
import { topicsStandingFor } from "./named.ts";
import { findRevisionContent } from "./revision-content.ts";
import { addRevision, saysTheSame, staffIdOf } from "./revisions.ts";
import { setAside, type Theirs } from "./setting-aside.ts";
import { reachOf, type Typed } from "./typed.ts";
import { noteDraft, withSlug } from "./working-draft.ts";

/**
 * Begins an article: an empty draft with a headline and a section, perhaps, and the byline of whoever begins it.
 * @param input `tabs`: the tab that begins it, last, and those it goes on from. They begin one article, however often they ask:
 *   an answer may have been lost
 * @returns its id
 * @throws Forbidden; Refusal with the field that cannot be kept
 */
export async function beginArticle(
  actor: Actor,
  input: { headline?: string; sectionId?: number | null; tabs?: string[] },
  now: Date,
): Promise<number> {
  requirePermission(actor, "write own articles");
  const { language } = await findPublication();
  const { headline = "", sectionId = null, tabs = [] } = input;
  const bylines = await ownByline(actor);
  const content = judgeDraft({
    ...emptyDraft(language, directionOf(language)),
    headline,
    sectionId,
    bylines,
  });
  return transactionOnSlugs(async (tx) => {
    // Twice at once it would begin two.
    if (actor.kind === "staff") await holdRows(tx, staff, [actor.id]);
    const known = await findBegunIn(tx, actor, tabs);
    if (known !== undefined) return known;
    const saved = { changedAt: now, changedByName: nameOf(actor) };
    // Nobody sees this slug: a headline brings the first that is one.
    const unnamed = `untitled-${randomToken()
      .slice(0, 12)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "0")}`;
    const [article] = await tx
      .insert(articles)
      .values({ slug: unnamed, state: "draft", createdAt: now, madeById: staffIdOf(actor), ...saved })
      .returning();
    if (!article) throw new Error("The article was not begun.");
    const begun = await withSlug(tx, article, content);
    await writeDraft(tx, actor, article.id, { version: 1, tab: tabs.at(-1) ?? "", content: begun }, now);
    await noteDraft(tx, actor, article, begun, now);
    await writeLog(tx, actor, { action: "article.begin", subject: articleSubject(article, headline) }, now);
    return article.id;
  });
}

/** The article that one of these tabs has begun. */
async function findBegunIn(reader: Reader, actor: Actor, tabs: string[]): Promise<number | undefined> {
  if (tabs.length === 0) return undefined;
  const [begun] = await reader
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .where(and(eq(articles.madeById, staffIdOf(actor) ?? 0), inArray(drafts.tab, tabs)))
    .orderBy(desc(articles.changedAt))
    .limit(1);
  return begun?.id;
}

async function ownByline(actor: Actor): Promise<number[]> {
  const [person] = await db
    .select({ authorId: staff.authorId })
    .from(staff)
    .where(eq(staff.id, staffIdOf(actor) ?? 0))
    .limit(1);
  return person?.authorId ? [person.authorId] : [];
}

export type SaveOutcome =
  /** `newer`: the draft says more than was sent, since a later save of the same page had arrived before. */
  | { saved: true; version: number; savedAt: Date; newer?: { edit: number; content: DraftContent } }
  /** Somebody else's save came first: theirs is the draft, and what was sent is kept beside it. */
  | { saved: false; theirs: Theirs; asideId: number };

interface SaveInput {
  articleId: number;
  /** The draft's version that this tab has last heard of. */
  seen: number;
  /** The tab's own name: it never conflicts with itself, even when an answer was lost. */
  tab: string;
  /** Which of the tab's saves this is: how much has been typed in it. */
  edit?: number;
  /** The tabs whose words this one has found in the browser and goes on with, each as far as they were found. */
  after?: Typed[];
  content: DraftContent;
}

/** Whether the draft is what this page, or one whose words it goes on with, has saved. */
function isOwn({ tab, after = [] }: SaveInput, draft: Draft): boolean {
  const found = after.find((before) => before.tab === draft.tab);
  return draft.tab === tab || (found !== undefined && draft.edit <= found.edit);
}

/** Whether the draft is a later save of the very page that was sent: one that overtook it, or was its page's last. */
function isOvertaken({ tab, edit, after = [] }: SaveInput, draft: Draft): boolean {
  const reach = edit === undefined ? undefined : reachOf(draft.tab, { tab, edit, after });
  return reach !== undefined && reach < draft.edit;
}

/**
 * Keeps what is written, as it is typed. It is no revision, and no change of the article.
 * @returns undefined when the article is not there, or not theirs
 * @throws Refusal with the field that cannot be kept
 */
export async function saveDraft(actor: Actor, input: SaveInput, now: Date): Promise<SaveOutcome | undefined> {
  const judged = judgeDraft(input.content);
  return transactionOnSlugs(async (tx) => {
    const article = await holdToWrite(tx, actor, input.articleId);
    if (!article) return undefined;
    const draft = await findDraft(tx, article);
    const topics = await topicsStandingFor(tx, judged.topics);
    const content = await withSlug(tx, article, { ...judged, topics });
    const { tab, edit = 0 } = input;
    // Colleagues are told a tab's name with what it saved: under it they are somebody else all the same.
    const known = draft.savedById === staffIdOf(actor) ? draft : { ...draft, tab: "" };
    const overtaken = isOvertaken(input, known);
    if (isDeepStrictEqual(content, draft.content) && draft.version > 0) {
      // An earlier save that said something else may still arrive: it is to find that this one came after it.
      if (isOwn(input, known) && !overtaken) await noteTyped(tx, article.id, { tab, edit });
      return { saved: true, version: draft.version, savedAt: draft.savedAt };
    }
    if (overtaken) {
      const { version, savedAt, edit, content: newer } = draft;
      return { saved: true, version, savedAt, newer: { edit, content: newer } };
    }
    // Otherwise nobody else has saved since this page heard of the draft.
    if (draft.version !== input.seen && !isOwn(input, known))
      return { saved: false, ...(await setAside(tx, actor, { ...input, content }, draft, now)) };
    const version = draft.version + 1;
    await writeDraft(tx, actor, article.id, { version, tab, edit, content }, now);
    await noteDraft(tx, actor, article, content, now);
    return { saved: true, version, savedAt: now };
  });
}

/**
 * "Save": keeps the draft as a revision that never changes. Where the newest says the same already, it is that one.
 * @returns undefined when the article is not there, or not theirs
 * @throws Refusal when the draft has been saved since it was seen
 */
export async function keepRevision(
  actor: Actor,
  input: { articleId: number; seen: number; comment?: string },
  now: Date,
): Promise<{ revisionId: number; number: number } | undefined> {
  return transaction(async (tx) => {
    const article = await holdToWrite(tx, actor, input.articleId);
    if (!article) return undefined;
    const draft = await findDraft(tx, article);
    checkSeen(draft, input.seen);
    const { comment = "" } = input;
    const newest = await findRevisionContent(article.id, undefined, tx);
    if (newest && !comment.trim() && saysTheSame(newest.content, draft.content))
      return { revisionId: newest.revision.id, number: newest.revision.number };
    const reason = { purpose: "saved", comment } as const;
    const kept = await addRevision(tx, actor, article.id, draft.content, reason, now);
    await tx.update(articles).set(kept.row).where(eq(articles.id, article.id));
    await logRevision(tx, actor, { ...article, ...kept.row }, kept.number, comment, now);
    return { revisionId: kept.revisionId, number: kept.number };
  });
}

const logRevision = (
  tx: Writer,
  actor: Actor,
  article: Parameters<typeof articleSubject>[0],
  revision: number,
  summary: string,
  now: Date,
) =>
  writeLog(
    tx,
    actor,
    { action: "article.save", subject: articleSubject(article), summary, details: { revision } },
    now,
  );
