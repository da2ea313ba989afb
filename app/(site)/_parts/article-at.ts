import { cache } from "react";
import { readSegment } from "#app/_glue/segment.ts";
import { findArticleAt } from "#domain/articles/for-readers.ts";

/** What stands at an address, looked up once for the head of the document and its body. */
export const articleAt = cache((section: string, slug: string) =>
  findArticleAt(readSegment(section), readSegment(slug)),
);
