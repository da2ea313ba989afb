import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { type Reader, transaction, type Writer } from "#db/client.ts";
import { isTaken } from "#db/problem.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { formerSlugs } from "#db/schema/live-articles.ts";
import { Refusal } from "#domain/refusal.ts";
import { longestSlug } from "./slug.ts";

/** So often somebody else may be faster. */
const mostTurns = 20;

/**
 * A transaction that gives an article, or a section, topic or author, a slug. On Postgres somebody may take the same one at the same time: it then runs
 * anew, and finds it taken.
 */
export async function transactionOnSlugs<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
  for (let turn = 1; ; turn++) {
    try {
      return await transaction(work);
    } catch (error) {
      if (turn === mostTurns || !isTaken(error)) throw error;
    }
  }
}

/** Of these slugs, those that lead to another article: now, from its past, or from when it goes live. */
async function listTaken(reader: Reader, slugs: string[], articleId?: number): Promise<Set<string>> {
  const rows = [
    ...(await reader
      .select({ slug: articles.slug, id: articles.id })
      .from(articles)
      .where(inArray(articles.slug, slugs))
      .limit(slugs.length)),
    ...(await reader
      .select({ slug: formerSlugs.slug, id: formerSlugs.articleId })
      .from(formerSlugs)
      .where(inArray(formerSlugs.slug, slugs))
      .limit(slugs.length)),
    ...(await reader
      .select({ slug: revisions.slug, id: articles.id })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.scheduledRevisionId))
      .where(and(isNotNull(articles.scheduledFor), inArray(revisions.slug, slugs)))
      .limit(slugs.length)),
  ];
  return new Set(rows.filter(({ id }) => id !== articleId).map(({ slug }) => slug));
}

/** Whether an article may have this slug. */
export const isFree = async (reader: Reader, slug: string, articleId?: number): Promise<boolean> =>
  (await listTaken(reader, [slug], articleId)).size === 0;

/** @throws Refusal when the slug leads to another article: now, from its past, or from when it goes live */
export async function checkSlugIsFree(reader: Reader, slug: string, articleId?: number): Promise<void> {
  if (!(await isFree(reader, slug, articleId)))
    throw new Refusal("Another article has this address, or had it once. Choose another slug.", "slug");
}

const numbered = (slug: string, number: number) => {
  const end = `-${number}`;
  return slug.slice(0, longestSlug - end.length).replace(/-$/, "") + end;
};

/** So many numbers are tried; a paper with as many articles of one headline can choose a slug by hand. */
const most = 200;

/**
 * A slug that is free, with a number behind it where it must have one.
 * @param current the slug it has: kept when it is this slug with a number already
 */
export async function freeSlug(
  reader: Reader,
  slug: string,
  article: { id: number; slug: string },
): Promise<string> {
  const wanted = [slug, ...Array.from({ length: most }, (_, n) => numbered(slug, n + 2))];
  if (wanted.includes(article.slug)) return article.slug;
  const taken = await listTaken(reader, wanted, article.id);
  return wanted.find((each) => !taken.has(each)) ?? "";
}
