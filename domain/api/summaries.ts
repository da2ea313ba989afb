import type { z } from "zod";
import type { Named, PublishedArticle } from "#domain/articles/article.ts";
import { listWholeArticles } from "#domain/articles/whole-articles.ts";
import { absolute, api, pages } from "./addresses.ts";
import { asPicture } from "./media.ts";
import type * as shapes from "./shapes.ts";

export type Summary = z.output<typeof shapes.summary>;

/** The published ones of some articles, a hundred at most, in the order given. */
export async function listSummaries(ids: readonly number[]): Promise<Summary[]> {
  // Lists hold no bodies: of how many words at most they are read.
  return (await listWholeArticles(ids, -1)).map(summaryOf);
}

/** As much of an article as a list holds. */
export function summaryOf(article: PublishedArticle): Summary {
  const { id, slug, headline, standfirst, place, language, direction, words, lead } = article;
  const picture = lead?.kind === "video" ? lead.poster : lead;
  return {
    ...{ id, slug, url: absolute(article.address), self: api.article(slug) },
    section: referTo("section", article.section),
    ...{ headline, standfirst, place, language, direction },
    bylines: article.bylines.map((author) => referTo("author", author)),
    topics: article.topics.map((topic) => referTo("topic", topic)),
    words,
    picture: picture ? asPicture(picture) : null,
    first_published: article.firstPublishedAt.toISOString(),
    published: article.publishedAt.toISOString(),
    updated: article.updatedAt?.toISOString() ?? null,
    changed: article.changedAt.toISOString(),
  };
}

/** A section, topic or author by name, with the way to its page and to what the API says of it. */
export const referTo = (kind: "section" | "topic" | "author", { slug, name }: Named) => ({
  ...{ slug, name, url: pages[kind](slug), self: api[kind](slug) },
});
