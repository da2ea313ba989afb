import { eq } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { indexForDesk } from "#domain/search/indexing.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import type { ArticleRow } from "./article-row.ts";
import type { DraftContent } from "./draft-content.ts";
import { freeSlug, isFree } from "./free-slugs.ts";
import { findRevisionById } from "./revision-content.ts";
import { saysTheSame } from "./revisions.ts";
import { searchTextOf } from "./search-text.ts";
import { isSlug, slugFor } from "./slug.ts";

/* What an article's row says of its draft. It follows each save, and that is no change of the article. */

/** Whether the article stands where its draft says: neither readers know its address, nor is it fixed by a schedule. */
const standsWhereItsDraftSays = (article: ArticleRow) => !article.firstPublishedAt && !article.scheduledFor;

/** A draft whose slug follows its headline, where it still does. */
export async function withSlug(
  reader: Reader,
  article: ArticleRow,
  content: DraftContent,
): Promise<DraftContent> {
  if (article.firstPublishedAt) return { ...content, slug: content.slug || article.slug, slugByHand: true };
  if (content.slugByHand || !standsWhereItsDraftSays(article)) return content;
  const proposed = slugFor(content.headline);
  return { ...content, slug: proposed && (await freeSlug(reader, proposed, article)) };
}

/** Whether a draft says something that is not in what readers see, or will see at the time that is set. */
export async function differsFromFixed(
  reader: Reader,
  article: Pick<ArticleRow, "id" | "liveRevisionId" | "scheduledRevisionId">,
  content: DraftContent,
): Promise<boolean> {
  const fixed = article.liveRevisionId ?? article.scheduledRevisionId;
  if (fixed === null) return false;
  const revision = await findRevisionById(reader, article.id, fixed);
  return revision === undefined || !saysTheSame(revision.content, content);
}

/** Tells an article's row what its draft says now. */
export async function noteDraft(
  tx: Writer,
  actor: Actor,
  article: ArticleRow,
  content: DraftContent,
  now: Date,
): Promise<void> {
  // The newsroom finds a draft by its headline at once, and by its text as of the last revision.
  if (content.headline.trim() !== article.workingHeadline)
    await indexForDesk(tx, article.id, await searchTextOf(tx, content));
  const place = standsWhereItsDraftSays(article) ? await placeOf(tx, article, content) : {};
  await tx
    .update(articles)
    .set({
      ...place,
      workingHeadline: content.headline.trim(),
      changedAt: now,
      changedByName: nameOf(actor),
      hasChanges: await differsFromFixed(tx, article, content),
    })
    .where(eq(articles.id, article.id));
}

/** Where an article stands once its schedule is given up: again where its draft says, unless readers know its address. */
export async function placeWithoutSchedule(
  reader: Reader,
  article: ArticleRow,
  content: DraftContent,
): Promise<Partial<ArticleRow>> {
  // Its slug was not looked for while a schedule had fixed it.
  return article.firstPublishedAt ? {} : placeOf(reader, article, { ...content, slugByHand: true });
}

/** Where a draft wants to stand, as far as it can. */
async function placeOf(reader: Reader, article: ArticleRow, content: DraftContent) {
  const slug = content.slug.trim();
  // One that follows the headline was looked for just now. If it has been taken since, the transaction runs anew.
  const isOpen = !content.slugByHand || (await isFree(reader, slug, article.id));
  const mayHave = slug !== article.slug && isSlug(slug) && isOpen;
  const [section] = await reader
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.id, content.sectionId ?? 0))
    .limit(1);
  return {
    slug: mayHave ? slug : article.slug,
    sectionId: section?.id ?? null,
    embargoUntil: content.embargoUntil === null ? null : new Date(content.embargoUntil),
  };
}
