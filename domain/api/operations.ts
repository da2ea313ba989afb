import type { Parameter } from "./questions.ts";

/** What can be asked of an address, as the description has it and as its route reads it. */
export interface Operation {
  path: string;
  /** Its name in generated clients. */
  id: string;
  summary: string;
  /** The name of the shape it answers with; undefined for the description itself. */
  answers: string | undefined;
  asks: readonly Parameter[];
  /** What the slug in its path is of. */
  names?: string;
  mayMove?: boolean;
  mayBeGone?: boolean;
}

const paging = ["limit", "after"] as const;

const one = (of: "section" | "topic" | "author", answers: string): Operation => ({
  ...{ path: `/api/${of}s/{slug}`, id: `get${answers}`, summary: `One ${of}.`, answers, asks: [] },
  ...{ names: `The ${of}’s slug.`, mayMove: true },
});

/** Every address of the API. */
export const operations: readonly Operation[] = [
  { path: "/api", id: "getIndex", summary: "Where everything is.", answers: "Index", asks: [] },
  {
    ...{ path: "/api/articles", id: "listArticles", answers: "Articles" },
    summary: "Published articles, the newest first; or all that changed, in the order of their changes.",
    asks: [...paging, "section", "topic", "author", "since", "until", "updated_since"],
  },
  {
    ...{ path: "/api/articles/{slug}", id: "getArticle", summary: "A whole article.", answers: "Article" },
    ...{ asks: [], names: "The article’s slug.", mayMove: true, mayBeGone: true },
  },
  { path: "/api/sections", id: "listSections", summary: "All sections.", answers: "Sections", asks: [] },
  one("section", "Section"),
  {
    ...{ path: "/api/topics", id: "listTopics", summary: "Topics, by their slugs.", answers: "Topics" },
    asks: paging,
  },
  one("topic", "Topic"),
  {
    ...{ path: "/api/authors", id: "listAuthors", summary: "Authors, by their slugs.", answers: "Authors" },
    asks: paging,
  },
  one("author", "Author"),
  {
    ...{ path: "/api/corrections", id: "listCorrections", answers: "Corrections", asks: paging },
    summary: "What was put right, the newest first.",
  },
  {
    ...{ path: "/api/openapi.json", id: "getDescription", answers: undefined, asks: [] },
    summary: "This description.",
  },
];
