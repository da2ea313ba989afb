import { generateAtomFeed } from "feedsmith";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { absoluteIn, articleTag, type Feed, feedAddress, feedFormats, feedPage, lastChange } from "./feed.ts";
import { itemFiles } from "./item-files.ts";
import { itemHtml } from "./item-html.ts";
import { tightXml } from "./tight-xml.ts";
import { withXmlCharacters } from "./xml-characters.ts";

/** A feed as Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287 */
export function asAtom(feed: Feed): string {
  const { id, title, description, language, updated, hub, paper } = feed;
  const xml = generateAtomFeed(
    {
      id,
      title: { value: title },
      ...(description && { subtitle: { value: description } }),
      // Atom knows no feed without a time: one that nothing has been published in was never changed.
      updated: updated ?? new Date(0),
      // Who an entry is by that nobody signed.
      authors: [{ name: paper.name, uri: absoluteIn(feed, "/") }],
      icon: `${feed.siteUrl}/icon-192.png`,
      links: [
        { href: absoluteIn(feed, feedAddress(feed.of, "atom")), rel: "self", type: feedFormats.atom },
        { href: absoluteIn(feed, feedPage(feed.of)), rel: "alternate", type: "text/html" },
        ...(hub ? [{ href: hub, rel: "hub" }] : []),
      ],
      xml: { lang: language },
      entries: feed.articles.map((article) => entryOf(article, feed)),
    },
    { strict: true },
  );
  return withXmlCharacters(tightXml(xml));
}

function entryOf(article: PublishedArticle, feed: Feed) {
  const { headline, standfirst, address, bylines, section, topics, firstPublishedAt, language } = article;
  return {
    id: articleTag(article, feed.siteUrl),
    title: { value: headline },
    ...(standfirst && { summary: { value: standfirst } }),
    published: firstPublishedAt,
    updated: lastChange(article),
    authors: bylines.map(({ name, slug }) => ({ name, uri: absoluteIn(feed, `/authors/${slug}`) })),
    categories: [
      { term: section.slug, label: section.name, scheme: absoluteIn(feed, "/") },
      ...topics.map(({ slug, name }) => ({
        ...{ term: slug, label: name, scheme: absoluteIn(feed, "/topics/") },
      })),
    ],
    links: [
      { href: absoluteIn(feed, address), rel: "alternate", type: "text/html", hreflang: language },
      ...enclosuresOf(article, feed),
    ],
    content: { type: "html", value: itemHtml(article, feed) },
    xml: { lang: language },
  };
}

function enclosuresOf(article: PublishedArticle, feed: Feed) {
  const { picture, clip } = itemFiles(article, feed);
  return [
    ...(clip ? [{ href: clip.url, rel: "enclosure", type: clip.type, length: clip.bytes }] : []),
    ...(picture ? [{ href: picture.url, rel: "enclosure", type: picture.type }] : []),
  ];
}
