import { generateRssFeed } from "feedsmith";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { absoluteIn, articleTag, type Feed, feedAddress, feedFormats, feedPage, lastChange } from "./feed.ts";
import { itemFiles } from "./item-files.ts";
import { itemHtml } from "./item-html.ts";
import { tightXml } from "./tight-xml.ts";
import { withXmlCharacters } from "./xml-characters.ts";

/** For how many minutes a program may show what it has before it asks again. */
const minutesTrue = 15;

/**
 * A feed as RSS 2.0, with the modules that its programs know: whole texts (content), bylines (dc), pictures and clips
 * (media), and addresses and dates (atom). https://www.rssboard.org/rss-specification
 */
export function asRss(feed: Feed): string {
  const { title, description, language, updated, hub } = feed;
  const page = absoluteIn(feed, feedPage(feed.of));
  const self = absoluteIn(feed, feedAddress(feed.of, "xml"));
  const xml = generateRssFeed(
    {
      title,
      link: page,
      description: description || title,
      language,
      ttl: minutesTrue,
      docs: "https://www.rssboard.org/rss-specification",
      ...(updated && { lastBuildDate: updated }),
      // No wider than RSS lets it be shown.
      image: { url: `${feed.siteUrl}/icon-192.png`, title, link: page, width: 144, height: 144 },
      atom: {
        links: [
          { href: self, rel: "self", type: feedFormats.xml },
          { href: page, rel: "alternate", type: "text/html" },
          ...(hub ? [{ href: hub, rel: "hub" }] : []),
        ],
      },
      items: feed.articles.map((article) => itemOf(article, feed)),
    },
    { strict: true },
  );
  return withXmlCharacters(tightXml(xml));
}

function itemOf(article: PublishedArticle, feed: Feed) {
  const { headline, standfirst, address, bylines, section, topics, firstPublishedAt, language } = article;
  const { clip } = itemFiles(article, feed);
  return {
    title: headline,
    link: absoluteIn(feed, address),
    guid: { value: articleTag(article, feed.siteUrl), isPermaLink: false },
    pubDate: firstPublishedAt,
    ...(standfirst && { description: standfirst }),
    categories: [section, ...topics].map(({ name }) => ({ name })),
    ...(clip && { enclosures: [{ url: clip.url, type: clip.type, length: clip.bytes }] }),
    content: { encoded: itemHtml(article, feed) },
    dc: { creators: bylines.map(({ name }) => name), languages: [language] },
    atom: { updated: lastChange(article) },
    media: { contents: mediaOf(article, feed) },
  };
}

function mediaOf(article: PublishedArticle, feed: Feed) {
  const { picture, clip } = itemFiles(article, feed);
  const told = (caption: string, credit: string) => ({
    ...(caption && { description: { value: caption, type: "plain" } }),
    ...(credit && { credits: [{ value: credit }] }),
  });
  if (clip) {
    const { caption, credit, width, height } = clip.of;
    return [
      {
        ...{ url: clip.url, type: clip.type, medium: "video", fileSize: clip.bytes, duration: clip.seconds },
        ...{ width, height, ...told(caption, credit) },
        ...(picture && { thumbnails: [{ url: picture.url, width: picture.width, height: picture.height }] }),
      },
    ];
  }
  if (!picture) return [];
  const { url, type, width, height, caption, alt, credit } = picture;
  return [{ ...{ url, type, medium: "image", width, height }, ...told(caption || alt, credit) }];
}
