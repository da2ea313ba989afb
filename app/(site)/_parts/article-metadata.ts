import type { Metadata } from "next";
import { absolute, authorLink } from "#app/_glue/addresses.ts";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { socialPictureOf } from "#domain/media/social-picture.ts";
import type { Publication } from "#domain/publication/publication.ts";
import { feedLinks } from "./feed-links.ts";

/** What search engines and social networks are told of an article. */
export function articleMetadata(article: PublishedArticle, publication: Publication): Metadata {
  const { headline, searchTitle, searchDescription, socialText, section, bylines, topics } = article;
  const url = absolute(article.address);
  const { address, width, height, alt } = socialPictureOf(article, publication);
  const images = [{ url: absolute(address), width, height, alt }];
  return {
    title: searchTitle || headline,
    description: searchDescription,
    authors: bylines.map((author) => ({ name: author.name, url: absolute(authorLink(author).address) })),
    alternates: { canonical: url, types: feedLinks({ kind: "front" }, publication.name) },
    robots: { index: true, "max-image-preview": "large" },
    openGraph: {
      type: "article",
      url,
      siteName: publication.name,
      title: headline,
      description: socialText,
      locale: article.language.replace("-", "_"),
      publishedTime: article.firstPublishedAt.toISOString(),
      ...(article.updatedAt && { modifiedTime: article.updatedAt.toISOString() }),
      section: section.name,
      authors: bylines.map((author) => absolute(authorLink(author).address)),
      tags: topics.map((topic) => topic.name),
      images,
    },
    twitter: {
      card: "summary_large_image",
      title: headline,
      description: socialText,
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  };
}
