import { db } from "#db/client.ts";
import { listArticlesWithWords } from "#db/dialect/full-text.ts";
import { wordsOf } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import type { ArticleCard } from "./article.ts";
import { findArticleRow } from "./article-row.ts";
import type { DraftContent } from "./draft-content.ts";
import { judgeDraft } from "./drafts.ts";
import { findArticleAt } from "./for-readers.ts";
import { prepare } from "./going-live.ts";
import { listByIds } from "./lists-for-readers.ts";
import { ownPath } from "./own-links.ts";
import { mayWrite } from "./workflow.ts";

/* What the editor proposes while one writes: of what is published alone. */

const suggested = 12;

/**
 * Stories that are like a draft as it is written, the likest first, each with why; those that were chosen or barred by
 * hand are left out.
 * @returns undefined when the article is not there, or not theirs
 * @throws Refusal with the field that could not be kept
 */
export async function suggestRelated(
  actor: Actor,
  input: { articleId: number; content: DraftContent },
  now: Date,
): Promise<{ card: ArticleCard; reason: string }[] | undefined> {
  const article = await findArticleRow(db, input.articleId);
  if (!article || !mayWrite(actor, article)) return undefined;
  const content = judgeDraft(input.content);
  const { pinned, barred } = content.related;
  const { related } = await prepare(article.id, content, now);
  const open = related.filter(({ articleId }) => !pinned.includes(articleId) && !barred.includes(articleId));
  const cards = await listByIds(open.map(({ articleId }) => articleId));
  return cards.slice(0, suggested).map((card) => ({
    card,
    reason: open.find(({ articleId }) => articleId === card.id)?.reason ?? "",
  }));
}

export interface FoundLink {
  address: string;
  headline: string;
  section: string;
  publishedAt: Date;
}

const linksShown = 10;
const wordsAsked = 8;

/**
 * Articles to link to: those with what is typed in their headlines, then anywhere, the newest first; or the one whose
 * address was pasted. Accents and Hebrew points make no difference.
 * @throws Forbidden
 */
export async function searchLinks(actor: Actor, query: string): Promise<FoundLink[]> {
  requirePermission(actor, "enter the newsroom");
  const pasted = await findAt(ownPath(query.trim()));
  if (pasted) return [pasted];
  const words = wordsOf(query).slice(0, wordsAsked);
  if (words.length === 0) return [];
  const ids = await listArticlesWithWords(words, "headline", linksShown);
  if (ids.length < linksShown) ids.push(...(await listArticlesWithWords(words, "anywhere", linksShown)));
  const cards = await listByIds([...new Set(ids)].slice(0, linksShown));
  return cards.map(linkTo);
}

async function findAt(path: string | undefined): Promise<FoundLink | undefined> {
  const [section, slug, more] = path?.split("/").filter(Boolean) ?? [];
  if (!section || !slug || more) return undefined;
  const at = await findArticleAt(section, slug);
  if (at.found === "article") return linkTo(at.article);
  return at.found === "elsewhere" ? findAt(at.address) : undefined;
}

const linkTo = (
  article: Pick<ArticleCard, "address" | "headline" | "section" | "publishedAt">,
): FoundLink => ({
  address: article.address,
  headline: article.headline,
  section: article.section.name,
  publishedAt: article.publishedAt,
});
