import { documentAnswer } from "#app/_glue/documents.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { asNewsSitemap } from "#domain/syndication/sitemap-xml.ts";
import { listNews } from "#domain/syndication/sitemaps-for-readers.ts";
import { settings } from "#platform/env.ts";

export const dynamic = "force-dynamic";

/** What was published in the last two days, for Google News. */
export async function GET(): Promise<Response> {
  const news = await listNews(new Date());
  const body = await asNewsSitemap(news, await findPublication(), settings().siteUrl);
  return documentAnswer({ type: "application/xml", body });
}
