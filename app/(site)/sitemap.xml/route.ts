import { documentAnswer } from "#app/_glue/documents.ts";
import { asSitemapIndex } from "#domain/syndication/sitemap-xml.ts";
import { listSitemapParts } from "#domain/syndication/sitemaps-for-readers.ts";
import { settings } from "#platform/env.ts";

export const dynamic = "force-dynamic";

/** The index of all parts of the sitemap. */
export async function GET(): Promise<Response> {
  const body = await asSitemapIndex(await listSitemapParts(), settings().siteUrl);
  return documentAnswer({ type: "application/xml", body });
}
