import { eq } from "drizzle-orm";
import { db, type Reader, type Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { formerSlugs } from "#db/schema/live-articles.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { type ArticleRow, changeRow, checkVersion, holdArticle } from "./article-row.ts";
import type { DraftContent } from "./draft-content.ts";
import { findDraft, writeDraft } from "./drafts.ts";
import { checkSlugIsFree, transactionOnSlugs } from "./free-slugs.ts";
import { goLive, prepare, requireContent } from "./going-live.ts";
import { tellMove } from "./moving.ts";
import { addRevision, saysTheSame } from "./revisions.ts";
import { checkSlug } from "./slug.ts";
import { makeMove } from "./workflow.ts";

/**
 * Gives an article another slug or section at once, as a revision that changes nothing else: for what is brought in. The
 * newsroom changes them in a draft. An address that readers have known keeps leading to the article.
 * @throws Forbidden; Refusal when the slug is taken, or the article was changed meanwhile
 */
export async function moveArticle(
  actor: Actor,
  input: { articleId: number; version: number; slug: string; sectionId: number },
  now: Date,
): Promise<void> {
  requirePermission(actor, "write any article");
  const place = { slug: checkSlug(input.slug), sectionId: input.sectionId };
  const [seen] = await db.select().from(articles).where(eq(articles.id, input.articleId)).limit(1);
  if (!seen) throw new Refusal("This article is no longer there.");
  const prepared = await prepare(seen.id, { ...(await fixedOf(db, seen)), ...place }, now);
  await transactionOnSlugs(async (tx) => {
    const article = await holdArticle(tx, seen.id);
    if (!article) throw new Refusal("This article is no longer there.");
    checkVersion(article, input.version);
    const content = { ...(await fixedOf(tx, article)), ...place };
    await moveDraft(tx, actor, article, { content, place }, now);
    const kept = await addRevision(tx, actor, article.id, content, { purpose: "brought in" }, now);
    if (article.state !== "published") return moveUnseen(tx, article, { ...kept.row, ...place }, now);
    const state = makeMove(actor, "update", article);
    const change = { kind: "minor", note: "" } as const;
    await goLive(tx, article, { ...kept, content, change, byName: nameOf(actor) }, prepared, now);
    const told = { action: "article.update", summary: "another address", kept } as const;
    await tellMove(tx, actor, { article, state }, told, now);
  });
}

/** What readers of an article see; of one that they don't, what its draft says. */
async function fixedOf(reader: Reader, article: ArticleRow): Promise<DraftContent> {
  if (article.liveRevisionId) return requireContent(reader, article.id, article.liveRevisionId);
  return (await findDraft(reader, article)).content;
}

/** A draft that says something else goes on saying it, at the new place. */
async function moveDraft(
  tx: Writer,
  actor: Actor,
  article: ArticleRow,
  to: { content: DraftContent; place: { slug: string; sectionId: number } },
  now: Date,
): Promise<void> {
  const draft = await findDraft(tx, article);
  const moved = { ...draft.content, ...to.place, slugByHand: true };
  if (draft.version === 0 && saysTheSame(moved, to.content)) return;
  await writeDraft(tx, actor, article.id, { version: draft.version + 1, tab: "", content: moved }, now);
}

async function moveUnseen(
  tx: Writer,
  article: ArticleRow,
  change: Partial<ArticleRow> & { slug: string },
  now: Date,
): Promise<void> {
  await checkSlugIsFree(tx, change.slug, article.id);
  await tx.delete(formerSlugs).where(eq(formerSlugs.slug, change.slug));
  await changeRow(tx, article, change);
  if (article.firstPublishedAt && article.slug !== change.slug)
    await tx.insert(formerSlugs).values({ slug: article.slug, articleId: article.id, since: now });
}
