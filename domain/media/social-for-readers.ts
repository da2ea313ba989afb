import { and, eq, inArray } from "drizzle-orm";
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
  const picture = (await listSocialPictures([articleId])).get(articleId);
  if (picture) return { found: "picture", picture };
  return { found: (await wasPublished(articleId)) ? "withdrawn" : "nothing" };
}

/** @returns by their ids the pictures of those of these articles that readers may see */
export async function listSocialPictures(articleIds: readonly number[]): Promise<Map<number, SocialPicture>> {
  const rows = await db
    .select({
      id: articles.id,
      headline: revisions.headline,
      direction: revisions.direction,
      leadMediaId: revisions.leadMediaId,
      section: { slug: sections.slug, name: sections.name },
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, inArray(articles.id, [...articleIds])))
    .limit(articleIds.length);
  const leads = await listMedia(rows.flatMap(({ leadMediaId }) => leadMediaId ?? []));
  const paper = await findPublication();
  return new Map(
    rows.map(({ leadMediaId, ...shown }) => {
      const lead = leadMediaId === null ? undefined : leads.get(leadMediaId);
      return [shown.id, socialPictureOf({ ...shown, lead }, paper)];
    }),
  );
}

async function wasPublished(articleId: number): Promise<boolean> {
  const [row] = await db
    .select({ first: articles.firstPublishedAt })
    .from(articles)
    .where(eq(articles.id, articleId))
    .limit(1);
  return row?.first !== null && row !== undefined;
}
