import { setImmediate as turn } from "node:timers/promises";
import { XMLBuilder } from "fast-xml-parser";
import type { NewsEntry, SitemapEntry } from "./sitemaps-for-readers.ts";
import { withXmlCharacters } from "./xml-characters.ts";

/* Sitemaps as XML: https://www.sitemaps.org/protocol.html. What stands in elements is written by a library. */

const builder = new XMLBuilder({ ignoreAttributes: false });
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** So many elements are written before other readers have their turn. */
const atOnce = 200;

async function elements<Item>(
  name: string,
  items: readonly Item[],
  of: (item: Item) => object,
): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    if (from > 0) await turn();
    pieces.push(builder.build({ [name]: items.slice(from, from + atOnce).map(of) }));
  }
  return pieces.join("");
}

const absolute = (address: string, siteUrl: string) => new URL(address, siteUrl).href;

/** Addresses as a sitemap. @param siteUrl the paper's origin */
export async function asSitemap(entries: readonly SitemapEntry[], siteUrl: string): Promise<string> {
  const urls = await elements("url", entries, ({ address, lastChange }) => ({
    loc: absolute(address, siteUrl),
    ...(lastChange && { lastmod: lastChange.toISOString() }),
  }));
  return `${declaration}<urlset ${namespace}>${urls}</urlset>`;
}

/** The index of all sitemaps. */
export async function asSitemapIndex(
  parts: readonly { number: number; lastChange?: Date }[],
  siteUrl: string,
): Promise<string> {
  const sitemaps = await elements("sitemap", parts, ({ number, lastChange }) => ({
    loc: `${siteUrl}/sitemaps/${number}.xml`,
    ...(lastChange && { lastmod: lastChange.toISOString() }),
  }));
  return `${declaration}<sitemapindex ${namespace}>${sitemaps}</sitemapindex>`;
}

/**
 * What is new, as Google News reads it. Where nothing is, the list is empty.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export async function asNewsSitemap(
  entries: readonly NewsEntry[],
  paper: { name: string; language: string },
  siteUrl: string,
): Promise<string> {
  const publication = { "news:name": paper.name, "news:language": newsLanguage(paper.language) };
  const urls = await elements("url", entries, ({ address, headline, firstPublishedAt }) => ({
    loc: absolute(address, siteUrl),
    "news:news": {
      "news:publication": publication,
      "news:publication_date": firstPublishedAt.toISOString(),
      "news:title": headline,
    },
  }));
  return withXmlCharacters(`${declaration}<urlset ${namespace} ${news}>${urls}</urlset>`);
}

/** Google takes a language alone, but tells two written forms of Chinese apart. */
function newsLanguage(language: string): string {
  const { language: alone, script, region } = new Intl.Locale(language).maximize();
  if (alone !== "zh") return alone;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}
