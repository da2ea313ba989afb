import { and, desc, eq, inArray } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { pages, pageVersions } from "#db/schema/pages.ts";
import type { Media } from "#domain/articles/article.ts";
import type { Body } from "#domain/articles/body.ts";
import { mediaOfBody } from "#domain/articles/body-text.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { isStandingSlug, type StandingSlug, standingSlugs } from "./standing.ts";

export interface PageVersion {
  number: number;
  publishedAt: Date;
}

export interface PublishedPage {
  slug: string;
  title: string;
  body: Body;
  /** Every picture and clip the body shows, by its id. */
  media: ReadonlyMap<number, Media>;
  version: number;
  publishedAt: Date;
  /** SHA-256 of title and body, hexadecimal. */
  hash: string;
  /** Every version there is, the newest first. */
  versions: PageVersion[];
}

/** Slugs of the standing pages that are written: a new paper has none, and leads nobody to what is not there. */
export async function listWrittenPages(): Promise<StandingSlug[]> {
  noteRead(...standingSlugs.map((slug) => `page:${slug}` as const));
  const rows = await db
    .select({ slug: pages.slug })
    .from(pages)
    .where(inArray(pages.slug, [...standingSlugs]))
    .limit(standingSlugs.length);
  return rows.map(({ slug }) => slug).filter(isStandingSlug);
}

/**
 * A page that is not an article: about, terms, privacy.
 * @param version the newest when absent
 */
export async function findPage(slug: string, version?: number): Promise<PublishedPage | undefined> {
  noteRead(`page:${slug}`);
  const [page] = await db
    .select({ version: pageVersions, slug: pages.slug })
    .from(pageVersions)
    .innerJoin(pages, eq(pages.id, pageVersions.pageId))
    .where(
      version === undefined
        ? eq(pages.slug, slug)
        : and(eq(pages.slug, slug), eq(pageVersions.number, version)),
    )
    .orderBy(desc(pageVersions.number))
    .limit(1);
  if (!page) return undefined;

  const { number, title, hash, publishedAt, body, pageId } = page.version;
  const versions = await db
    .select({ number: pageVersions.number, publishedAt: pageVersions.publishedAt })
    .from(pageVersions)
    .where(eq(pageVersions.pageId, pageId))
    .orderBy(desc(pageVersions.number))
    .limit(1_000);
  const media = await listMedia(mediaOfBody(body as Body));
  return { slug, title, body: body as Body, media, version: number, publishedAt, hash, versions };
}
