import type { Piece } from "./excerpt.ts";
import type { SearchSort } from "./question.ts";

/* What the search worker answers. It goes from thread to thread: data alone. */

export interface Hit {
  articleId: number;
  headline: Piece[];
  /** The stretch of the text, or of the standfirst, in which most of the words stand. */
  excerpt: Piece[];
}

export interface Choice {
  slug: string;
  name: string;
}

export interface SearchAnswer {
  hits: Hit[];
  hasMore: boolean;
  /** How many articles were found; of more than `mostCounted` that there are more. */
  found: number;
  order: SearchSort;
  /** What somebody may have meant, instead of what they asked. */
  meant: string | undefined;
  /** Beginnings of so many words that only the commonest were looked up. */
  broad: string[];
  /** What most of what was found is on, and by whom. */
  topics: Choice[];
  authors: Choice[];
}

/** As many articles are counted. */
export const mostCounted = 1_000;

export const nothingFound: SearchAnswer = {
  ...{
    hits: [],
    hasMore: false,
    found: 0,
    order: "best",
    meant: undefined,
    broad: [],
    topics: [],
    authors: [],
  },
};
