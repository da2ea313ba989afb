import { eq, sql } from "drizzle-orm";
import { transaction, type Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { isLanguageTag } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { type ArticleRow, articleSubject, holdArticle } from "./article-row.ts";
import { emptyDraft } from "./draft-content.ts";
import { type Draft, findDraft, judgeDraft, writeDraft } from "./drafts.ts";
import { checkSlugIsFree, transactionOnSlugs } from "./free-slugs.ts";
import { findRevisionContent } from "./revision-content.ts";
import { addRevision, saysTheSame, staffIdOf, type Written } from "./revisions.ts";
import { keepAside } from "./setting-aside.ts";
import { checkSlug } from "./slug.ts";
import { differsFromFixed } from "./working-draft.ts";

/* Whole articles at once, for the sample edition, imports and tests. The newsroom writes drafts: `drafting.ts`. */

/** What a revision says. */
export interface RevisionContent {
  headline: string;
  standfirst: string;
  place: string;
  /** A ProseMirror document as JSON; judged whole. */
  body: unknown;
  leadMediaId: number | undefined;
  /** Ids of authors, in the order of the byline. */
  bylines: number[];
  /** Ids of topics, the most telling first. */
  topics: number[];
  searchTitle: string;
  searchDescription: string;
  socialText: string;
  language: string;
  direction: "ltr" | "rtl";
}

export interface Drafted {
  articleId: number;
  revisionId: number;
  version: number;
}

/**
 * Begins an article with its first revision, as a draft.
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function createArticle(
  actor: Actor,
  input: RevisionContent & { slug: string; sectionId: number },
  now: Date,
): Promise<Drafted> {
  requirePermission(actor, "write any article");
  const { slug, sectionId } = input;
  const written = judgeWhole(input, { slug: checkSlug(slug), sectionId });
  return transactionOnSlugs(async (tx) => {
    await checkSlugIsFree(tx, slug);
    const saved = { changedAt: now, changedByName: nameOf(actor) };
    const [article] = await tx
      .insert(articles)
      .values({ slug, sectionId, state: "draft", createdAt: now, madeById: staffIdOf(actor), ...saved })
      .returning();
    if (!article) throw new Error("The article was not created.");
    const kept = await addRevision(tx, actor, article.id, written, { purpose: "brought in" }, now);
    await tx.update(articles).set(kept.row).where(eq(articles.id, article.id));
    const subject = articleSubject(article, kept.row.workingHeadline);
    await writeLog(tx, actor, { action: "article.begin", subject }, now);
    return { articleId: article.id, revisionId: kept.revisionId, version: article.version };
  });
}

/**
 * Adds a revision, which becomes the draft; what readers see stays as it is until it is published.
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function reviseArticle(
  actor: Actor,
  input: RevisionContent & { articleId: number },
  now: Date,
): Promise<Drafted> {
  requirePermission(actor, "write any article");
  const judged = judgeWhole(input, { slug: "", sectionId: null });
  return transaction(async (tx) => {
    const article = await holdArticle(tx, input.articleId);
    if (!article) throw new Refusal("This article is no longer there.");
    const written = { ...judged, slug: article.slug, sectionId: article.sectionId };
    const draft = await keepWhatIsWritten(tx, actor, article, now);
    const kept = await addRevision(tx, actor, article.id, written, { purpose: "brought in" }, now);
    const newest = await findRevisionContent(article.id, undefined, tx);
    if (draft.version > 0 && newest)
      await writeDraft(
        tx,
        actor,
        article.id,
        { version: draft.version + 1, tab: "", content: newest.content },
        now,
      );
    const version = article.version + 1;
    const hasChanges = newest ? await differsFromFixed(tx, article, newest.content) : false;
    await tx
      .update(articles)
      .set({ ...kept.row, hasChanges, version: sql`${articles.version} + 1` })
      .where(eq(articles.id, article.id));
    const subject = articleSubject(article, kept.row.workingHeadline);
    await writeLog(tx, actor, { action: "article.save", subject, details: { revision: kept.number } }, now);
    return { articleId: article.id, revisionId: kept.revisionId, version };
  });
}

/** Sets aside what somebody was writing, and has not saved by hand, before something takes its place. @returns the draft */
async function keepWhatIsWritten(tx: Writer, actor: Actor, article: ArticleRow, now: Date): Promise<Draft> {
  const draft = await findDraft(tx, article);
  if (draft.version === 0) return draft;
  const newest = await findRevisionContent(article.id, undefined, tx);
  if (!newest || !saysTheSame(newest.content, draft.content))
    await keepAside(tx, article.id, draft, `${nameOf(actor)} put another version in its place.`, now);
  return draft;
}

/** A whole article: it has a headline, and what a draft may leave open is right. */
function judgeWhole(content: RevisionContent, place: { slug: string; sectionId: number | null }): Written {
  const { leadMediaId = null, ...rest } = content;
  const judged = judgeDraft({
    ...emptyDraft(content.language, content.direction),
    ...rest,
    leadMediaId,
    ...place,
  });
  if (!judged.headline.trim()) throw new Refusal("An article needs a headline.", "headline");
  if (!isLanguageTag(judged.language)) throw new Refusal("There is no such language tag.", "language");
  return { ...judged, related: null };
}
