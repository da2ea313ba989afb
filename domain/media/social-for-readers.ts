import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listMedia } from "./for-readers.ts";
import { type SocialPicture, socialPictureOf } from "./social-picture.ts";

/** What is there for an article: its picture as it is now, while readers may see the article. */
export type FoundPicture =
  | { found: "picture"; picture: SocialPicture }
  | { found: "withdrawn" }
  | { found: "nothing" };

export async function findSocialPicture(articleId: number): Promise<FoundPicture> {
  const [row] = await db
    .select({
      headline: revisions.headline,
      direction: revisions.direction,
      leadMediaId: revisions.leadMediaId,
      section: { slug: sections.slug, name: sections.name },
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, eq(articles.id, articleId)))
    .limit(1);
  if (!row) return { found: (await wasPublished(articleId)) ? "withdrawn" : "nothing" };
  const { leadMediaId, ...shown } = row;
  const lead = leadMediaId === null ? undefined : (await listMedia([leadMediaId])).get(leadMediaId);
  const article = { ...shown, id: articleId, lead };
  return { found: "picture", picture: socialPictureOf(article, await findPublication()) };
}

async function wasPublished(articleId: number): Promise<boolean> {
  const [row] = await db
    .select({ first: articles.firstPublishedAt })
    .from(articles)
    .where(eq(articles.id, articleId))
    .limit(1);
  return row?.first !== null && row !== undefined;
}
