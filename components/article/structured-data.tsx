import type { Clip, Picture, PublishedArticle } from "#domain/articles/article.ts";
import { pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import { isoDuration } from "../ui/duration.ts";

interface StructuredDataProps {
  article: PublishedArticle;
  publication: { name: string };
  /** Puts the paper's origin before an address. */
  absolute: (address: string) => string;
}

/** The article as programs read it: schema.org's NewsArticle with its clip, and where it stands in the paper. */
export function StructuredData(props: StructuredDataProps) {
  const graph = { "@context": "https://schema.org", "@graph": [newsArticle(props), breadcrumbs(props)] };
  const json = JSON.stringify(graph).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not escaped by React; "<" is, above.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function newsArticle({ article, publication, absolute }: StructuredDataProps) {
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
    publisher: { "@type": "NewsMediaOrganization", name: publication.name, url: absolute("/") },
    ...(article.place && { contentLocation: { "@type": "Place", name: article.place } }),
    ...(picture && { image: imageAddresses(picture, absolute) }),
    ...(lead?.kind === "video" && { video: videoObject(lead, article, absolute) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ text, publishedAt }) => ({
        "@type": "CorrectionComment",
        text,
        datePublished: publishedAt.toISOString(),
      })),
    }),
  };
}

function videoObject(clip: Clip, article: PublishedArticle, absolute: StructuredDataProps["absolute"]) {
  return {
    "@type": "VideoObject",
    name: clip.caption || article.headline,
    description: clip.alt || article.standfirst || article.headline,
    contentUrl: absolute(clip.source),
    encodingFormat: clip.contentType,
    duration: isoDuration(clip.durationMs),
    width: clip.width,
    height: clip.height,
    uploadDate: article.firstPublishedAt.toISOString(),
    ...(clip.poster && { thumbnailUrl: imageAddresses(clip.poster, absolute) }),
    ...(clip.transcript && { transcript: clip.transcript }),
  };
}

function imageAddresses(picture: Picture, absolute: StructuredDataProps["absolute"]) {
  return [absolute(pictureAddress(picture.address, widthsUpTo(picture.width, 1280).at(-1) ?? 320, "jpg"))];
}

function breadcrumbs({ article, publication, absolute }: StructuredDataProps) {
  const steps = [
    { name: publication.name, item: absolute("/") },
    { name: article.section.name, item: absolute(`/${article.section.slug}`) },
    { name: article.headline, item: absolute(article.address) },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, place) => ({ "@type": "ListItem", position: place + 1, ...step })),
  };
}
