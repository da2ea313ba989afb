import { eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { formerSlugs } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { checkSlugIsFree } from "./drafting.ts";
import { changeRow, loadForMove, recordArticleChange } from "./going-live.ts";
import { checkSlug } from "./slug.ts";
import { makeMove } from "./workflow.ts";

/**
 * Gives an article another slug or section. An address that readers have known keeps leading to it.
 * @throws Refusal when the actor may not, the slug is taken, or the article was changed meanwhile
 */
export async function moveArticle(
  actor: Actor,
  input: { articleId: number; version: number; slug: string; sectionId: number },
  now: Date,
): Promise<void> {
  const slug = checkSlug(input.slug);
  await transaction(async (tx) => {
    const article = await loadForMove(tx, input);
    if (article.state === "published") makeMove(actor, "update", article);
    await checkSlugIsFree(tx, slug, article.id);
    // The slug may be one that this article had before: it is current again.
    await tx.delete(formerSlugs).where(eq(formerSlugs.slug, slug));
    await changeRow(tx, article, { slug, sectionId: input.sectionId });
    if (article.firstPublishedAt && article.slug !== slug) {
      await tx.insert(formerSlugs).values({ slug: article.slug, articleId: article.id, since: now });
    }
    if (!article.liveRevisionId) return;
    await recordArticleChange(tx, article, [article.liveRevisionId], now);
    const [section] = await tx.select().from(sections).where(eq(sections.id, input.sectionId)).limit(1);
    if (section) await recordChange(tx, now, [`section:${section.slug}`]);
  });
}
