import type { Metadata } from "next";
import { absolute, authorLink } from "#app/_glue/addresses.ts";
import type { Media, PublishedArticle } from "#domain/articles/article.ts";
import { pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import type { Publication } from "#domain/publication/publication.ts";

/** What search engines and social networks are told of an article. */
export function articleMetadata(article: PublishedArticle, { name }: Publication): Metadata {
  const { headline, searchTitle, searchDescription, socialText, section, bylines, topics } = article;
  const url = absolute(article.address);
  const images = socialImages(article.lead);
  return {
    title: searchTitle || headline,
    description: searchDescription,
    authors: bylines.map((author) => ({ name: author.name, url: absolute(authorLink(author).address) })),
    alternates: { canonical: url },
    robots: { index: true, "max-image-preview": "large" },
    openGraph: {
      type: "article",
      url,
      siteName: name,
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
      card: images.length > 0 ? "summary_large_image" : "summary",
      title: headline,
      description: socialText,
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  };
}

/** The lead picture, or the poster of the lead clip, in the largest width up to 1,280 px. */
function socialImages(lead: Media | undefined) {
  const picture = lead?.kind === "video" ? lead.poster : lead;
  if (!picture) return [];
  const width = widthsUpTo(picture.width, 1280).at(-1) ?? 320;
  return [
    {
      url: absolute(pictureAddress(picture.address, width, "jpg")),
      width,
      height: Math.round((picture.height / picture.width) * width),
      alt: picture.alt || lead?.alt || "",
    },
  ];
}
