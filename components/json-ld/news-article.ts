import type { NewsArticle, VideoObject } from "schema-dts";
import type { Clip, Picture, PublishedArticle } from "#domain/articles/article.ts";
import { pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import { type ShownPaper, socialPictureOf } from "#domain/media/social-picture.ts";
import { isoDuration } from "../ui/duration.ts";
import { type Absolute, publisher } from "./publisher.ts";

/** An article with its picture, or the one that is drawn for social networks, its clip and its corrections. */
export function newsArticle(article: PublishedArticle, paper: ShownPaper, absolute: Absolute) {
  const url = absolute(article.address);
  const { lead } = article;
  const picture = lead?.kind === "video" ? lead.poster : lead;
  return {
    "@type": "NewsArticle",
    "@id": url,
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.searchDescription,
    inLanguage: article.language,
    articleSection: article.section.name,
    keywords: article.topics.map(({ name }) => name),
    wordCount: article.words,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: (article.updatedAt ?? article.firstPublishedAt).toISOString(),
    author: article.bylines.map(({ name, slug }) => ({
      "@type": "Person",
      name,
      url: absolute(`/authors/${slug}`),
    })),
    publisher: publisher(paper, absolute),
    ...(article.place && { contentLocation: { "@type": "Place", name: article.place } }),
    image: picture ? imageAddresses(picture, absolute) : [absolute(socialPictureOf(article, paper).address)],
    ...(lead?.kind === "video" && { video: videoObject(lead, article, absolute) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ text, publishedAt }) => ({
        "@type": "CorrectionComment",
        text,
        datePublished: publishedAt.toISOString(),
      })),
    }),
  } satisfies NewsArticle;
}

const videoObject = (clip: Clip, article: PublishedArticle, absolute: Absolute) =>
  ({
    "@type": "VideoObject",
    name: clip.caption || article.headline,
    description: clip.alt || article.standfirst || article.headline,
    contentUrl: absolute(clip.source),
    encodingFormat: clip.contentType,
    duration: isoDuration(clip.durationMs),
    width: { "@type": "QuantitativeValue", value: clip.width, unitCode: "E37" },
    height: { "@type": "QuantitativeValue", value: clip.height, unitCode: "E37" },
    uploadDate: article.firstPublishedAt.toISOString(),
    ...(clip.poster && { thumbnailUrl: imageAddresses(clip.poster, absolute) }),
    ...(clip.transcript && { transcript: clip.transcript }),
  }) satisfies VideoObject;

const imageAddresses = (picture: Picture, absolute: Absolute) => [
  absolute(pictureAddress(picture.address, widthsUpTo(picture.width, 1280).at(-1) ?? 320, "jpg")),
];
