import type { PublishedArticle } from "#domain/articles/article.ts";

/* Feeds: the newest articles of the paper, a section, a topic or an author, for programs that read them. */

/** What a feed is of. */
export type FeedOf = { kind: "front" } | { kind: "section" | "topic" | "author"; slug: string };

/** The formats a feed comes in, by the ending of its address. */
export const feedFormats = {
  xml: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const;

export type FeedFormat = keyof typeof feedFormats;

const folders = { section: "", topic: "/topics", author: "/authors" } as const;

/** Where the page of what a feed is of stands, without a slash at its end. */
const pageOf = (of: FeedOf) => (of.kind === "front" ? "" : `${folders[of.kind]}/${of.slug}`);

/** The path of a feed. */
export const feedAddress = (of: FeedOf, format: FeedFormat): string => `${pageOf(of)}/feed.${format}`;

/** The path of the page that a feed tells of. */
export const feedPage = (of: FeedOf): string => pageOf(of) || "/";

/** A feed, ready to be written in any format. */
export interface Feed {
  of: FeedOf;
  /** For good, whatever becomes of its address. */
  id: string;
  title: string;
  description: string;
  /** BCP 47, of the paper's own words. */
  language: string;
  paper: { name: string; timeZone: string };
  /** Origin of every address in it. */
  siteUrl: string;
  /** The WebSub hub; empty when there is none. */
  hub: string;
  /** When an article in it last changed; undefined when there is none. */
  updated: Date | undefined;
  /** The newest first. */
  articles: PublishedArticle[];
  /** Sizes of the clips' files, by their ids. */
  clipBytes: ReadonlyMap<number, number>;
}

/** The absolute, encoded form of a path of the paper. */
export const absoluteIn = ({ siteUrl }: Pick<Feed, "siteUrl">, path: string): string =>
  new URL(path, siteUrl).href;

/** When an article last became what it is. */
export const lastChange = ({ publishedAt, updatedAt }: PublishedArticle): Date =>
  updatedAt && updatedAt > publishedAt ? updatedAt : publishedAt;

/**
 * What an article is called for good: its address changes with its slug. https://www.rfc-editor.org/rfc/rfc4151
 */
export function articleTag({ id, firstPublishedAt }: PublishedArticle, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},${firstPublishedAt.toISOString().slice(0, 10)}:article/${id}`;
}
