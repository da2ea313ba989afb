import { generateJsonFeed } from "feedsmith";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { absoluteIn, articleTag, type Feed, feedAddress, feedPage, lastChange } from "./feed.ts";
import { itemFiles } from "./item-files.ts";
import { itemHtml } from "./item-html.ts";

/** A feed as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function asJsonFeed(feed: Feed): string {
  const { title, description, language, hub, paper } = feed;
  const written = generateJsonFeed(
    {
      title,
      home_page_url: absoluteIn(feed, feedPage(feed.of)),
      feed_url: absoluteIn(feed, feedAddress(feed.of, "json")),
      ...(description && { description }),
      icon: `${feed.siteUrl}/icon-512.png`,
      favicon: `${feed.siteUrl}/icon-192.png`,
      language,
      authors: [{ name: paper.name, url: absoluteIn(feed, "/") }],
      ...(hub && { hubs: [{ type: "WebSub", url: hub }] }),
      items: feed.articles.map((article) => itemOf(article, feed)),
    },
    { strict: true },
  );
  // Feedsmith leaves an empty list out, but a feed has one.
  return JSON.stringify(Object.assign({ items: [] }, written));
}

function itemOf(article: PublishedArticle, feed: Feed) {
  const { headline, standfirst, address, bylines, section, topics, firstPublishedAt, language } = article;
  const { picture, clip } = itemFiles(article, feed);
  const attachment = clip && {
    ...{ url: clip.url, mime_type: clip.type, size_in_bytes: clip.bytes, duration_in_seconds: clip.seconds },
    ...(clip.of.caption && { title: clip.of.caption }),
  };
  return {
    id: articleTag(article, feed.siteUrl),
    url: absoluteIn(feed, address),
    title: headline,
    ...(standfirst && { summary: standfirst }),
    content_html: itemHtml(article, feed),
    ...(picture && { image: picture.url }),
    date_published: firstPublishedAt,
    date_modified: lastChange(article),
    // The paper itself, where nobody signed.
    ...(bylines.length > 0 && {
      authors: bylines.map(({ name, slug }) => ({ name, url: absoluteIn(feed, `/authors/${slug}`) })),
    }),
    tags: [section, ...topics].map(({ name }) => name),
    language,
    ...(attachment && { attachments: [attachment] }),
  };
}
