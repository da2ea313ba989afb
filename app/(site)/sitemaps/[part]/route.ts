import { documentAnswer, noDocument } from "#app/_glue/documents.ts";
import { asSitemap } from "#domain/syndication/sitemap-xml.ts";
import { listSitemapPart } from "#domain/syndication/sitemaps-for-readers.ts";
import { settings } from "#platform/env.ts";

export const dynamic = "force-dynamic";

/** One part of the sitemap: `/sitemaps/3.xml`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const [, number] = /^(0|[1-9]\d{0,6})\.xml$/.exec((await params).part) ?? [];
  const entries = number === undefined ? undefined : await listSitemapPart(Number(number));
  if (!entries) return noDocument("There is no such part of the sitemap.");
  return documentAnswer({ type: "application/xml", body: await asSitemap(entries, settings().siteUrl) });
}
