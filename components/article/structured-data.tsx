import type { PublishedArticle } from "#domain/articles/article.ts";
import type { ShownPaper } from "#domain/media/social-picture.ts";
import { breadcrumbs } from "../json-ld/collection.ts";
import { JsonLd } from "../json-ld/json-ld.tsx";
import { newsArticle } from "../json-ld/news-article.ts";
import type { Absolute } from "../json-ld/publisher.ts";

interface StructuredDataProps {
  article: PublishedArticle;
  publication: ShownPaper;
  absolute: Absolute;
}

/** The article as programs read it, and where it stands in the paper. */
export function StructuredData({ article, publication, absolute }: StructuredDataProps) {
  const { section, headline, address } = article;
  const steps = [
    { name: publication.name, address: "/" },
    { name: section.name, address: `/${section.slug}` },
    { name: headline, address },
  ];
  return <JsonLd things={[newsArticle(article, publication, absolute), breadcrumbs(steps, absolute)]} />;
}
