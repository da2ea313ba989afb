import { eq } from "drizzle-orm";
import { db, type Reader, type Writer } from "#db/client.ts";
import { type changeKinds, publications } from "#db/schema/articles.ts";
import { corrections, formerSlugs } from "#db/schema/live-articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { addToArchive } from "#domain/archive/counting.ts";
import { Refusal } from "#domain/refusal.ts";
import { type ArticleRow, changeRow } from "./article-row.ts";
import type { DraftContent } from "./draft-content.ts";
import { findDraft } from "./drafts.ts";
import { checkSlugIsFree } from "./free-slugs.ts";
import { listLive, recordArticleChange } from "./live-lists.ts";
import { nextReadersChange } from "./readers-changes.ts";
import { checkReady } from "./readiness.ts";
import { type Candidate, findRelatedCandidates } from "./related.ts";
import { findRevisionById } from "./revision-content.ts";
import { type Kept, saysTheSame } from "./revisions.ts";
import { searchTextOf } from "./search-text.ts";

/* How a revision becomes what readers see, whoever has it so: the one way for the button, the clock and the command. */

/** What is like an article: computed before the transaction that publishes it. */
export interface Prepared {
  related: Candidate[];
}

/** Prepares what an article says to go live. The index is asked here, since it takes milliseconds. */
export async function prepare(articleId: number, content: DraftContent, now: Date): Promise<Prepared> {
  const text = await searchTextOf(db, content);
  const { sectionId, topics } = content;
  const question = { articleId, sectionId: sectionId ?? 0, topics, ...text };
  return { related: await findRelatedCandidates(question, now) };
}

/** The same of a revision. @throws Refusal when it is not one of the article's */
export async function prepareRevision(articleId: number, revisionId: number, now: Date): Promise<Prepared> {
  return prepare(articleId, await requireContent(db, articleId, revisionId), now);
}

/** @throws Refusal when the revision is not one of the article's */
export async function requireContent(
  reader: Reader,
  articleId: number,
  revisionId: number,
): Promise<DraftContent> {
  const found = await findRevisionById(reader, articleId, revisionId);
  if (!found) throw new Refusal("This version of the article is no longer there.");
  return found.content;
}

/** A revision on its way to readers. */
export interface GoingLive {
  revisionId: number;
  /** What the revision says. */
  content: DraftContent;
  change: { kind: (typeof changeKinds)[number]; note: string };
  byName: string;
  /** What the article's row has to say of a revision that was made for this. */
  row?: Kept["row"];
}

/** What an article's row says when nothing is to happen by itself. */
export const unscheduled = {
  ...{ scheduledFor: null, scheduledRevisionId: null },
  ...{ scheduledById: null, scheduledChange: null },
};

/** The same when that is given up: a draft has changes only against something that is fixed. */
export const withoutSchedule = (article: ArticleRow): Partial<ArticleRow> => ({
  ...unscheduled,
  hasChanges: article.liveRevisionId !== null && article.hasChanges,
});

/**
 * Shows readers a revision of an article that is held: its row, address, lists, index, related stories, media, what is
 * told of the change, and the change record, in the transaction of the command.
 * @throws Refusal with the field that is missing or wrong
 */
export async function goLive(
  tx: Writer,
  article: ArticleRow,
  live: GoingLive,
  prepared: Prepared,
  now: Date,
): Promise<void> {
  const { revisionId, change } = live;
  const content = checkReady(live.content, now);
  const changedForReadersAt = await nextReadersChange(tx, now);
  const { slug, sectionId, embargoUntil } = content;
  await checkSectionIsThere(tx, sectionId);
  await checkSlugIsFree(tx, slug, article.id);
  const isNew = change.kind === "first" || change.kind === "again";
  const publishedAt = isNew ? now : (article.publishedAt ?? now);
  const draft = await findDraft(tx, article);

  // The slug may be one that this article had before: it is current again.
  await tx.delete(formerSlugs).where(eq(formerSlugs.slug, slug));
  await changeRow(tx, article, {
    ...{ ...live.row, ...unscheduled, state: "published", liveRevisionId: revisionId, slug, sectionId },
    ...{ publishedAt, firstPublishedAt: article.firstPublishedAt ?? now, changedForReadersAt },
    updatedAt: isNew ? null : change.kind === "minor" ? article.updatedAt : now,
    embargoUntil: embargoUntil === null ? null : new Date(embargoUntil),
    hasChanges: !saysTheSame(draft.content, content),
  });
  if (article.firstPublishedAt && article.slug !== slug)
    await tx.insert(formerSlugs).values({ slug: article.slug, articleId: article.id, since: now });
  await tellOfChange(tx, article.id, live, now);
  if (article.liveRevisionId === null) await addToArchive(tx, article.firstPublishedAt ?? now, now);
  await listLive(tx, { id: article.id, revisionId, content, publishedAt }, prepared);
  await recordArticleChange(tx, { ...article, sectionId }, [article.liveRevisionId, revisionId], now);
  if (article.sectionId !== sectionId) await recordArticleChange(tx, article, [], now);
}

async function checkSectionIsThere(tx: Writer, sectionId: number): Promise<void> {
  const [section] = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.id, sectionId))
    .limit(1);
  if (!section) throw new Refusal("This section is no longer there. Choose another.", "sectionId");
}

/** What is kept of each publication; a correction or clarification is told to readers as well. */
async function tellOfChange(tx: Writer, articleId: number, live: GoingLive, now: Date): Promise<void> {
  const { revisionId, byName, change } = live;
  const { kind } = change;
  const note = change.note.trim();
  await tx.insert(publications).values({ articleId, revisionId, at: now, byName, change: kind, note });
  if (kind === "correction" || kind === "clarification")
    await tx.insert(corrections).values({ articleId, kind, text: note, publishedAt: now });
}
