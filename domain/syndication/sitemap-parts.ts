import { and, between, eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sitemapParts } from "#db/schema/syndication.ts";
import { isPublished } from "#domain/articles/cards.ts";

/*
 * The articles of the sitemap stand in parts by their ids: a part never shifts as articles come, and only the one that an
 * article is in changes with it. Few in each, so that none takes long to write, however many there are.
 */

export const articlesInAPart = 1_000;

/** The number of the part that holds an article, from 1. */
export const partOf = (articleId: number): number => Math.floor((articleId - 1) / articlesInAPart) + 1;

/** The first and the last id that a part holds. */
export const idsOf = (part: number): [first: number, last: number] => [
  (part - 1) * articlesInAPart + 1,
  part * articlesInAPart,
];

/** Notes that the part with this article changed; one that holds nothing any more is no part. */
export async function keepPart(tx: Writer, articleId: number, now: Date): Promise<void> {
  const number = partOf(articleId);
  const [live] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(isPublished, between(articles.id, ...idsOf(number))))
    .limit(1);
  if (!live) {
    await tx.delete(sitemapParts).where(eq(sitemapParts.number, number));
    return;
  }
  await tx
    .insert(sitemapParts)
    .values({ number, changedAt: now })
    .onConflictDoUpdate({ target: sitemapParts.number, set: { changedAt: now } });
}
