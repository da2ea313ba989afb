import type { TopBlock } from "#domain/articles/body.ts";

/** Finds the id of a picture or clip of the sample edition by its file's name without the ending. */
export type MediaNamed = (name: string) => number;

/** One article of the sample edition, as it is written in `sample/articles/`. */
export interface SampleArticle {
  slug: string;
  section: "world" | "politics" | "business" | "science" | "culture" | "sport";
  /** Slugs of topics, the most telling first. */
  topics: string[];
  /** Slugs of authors, in the order of the byline. */
  authors: string[];
  /** Where it was reported from, as it stands before the text. */
  place?: string;
  /** BCP 47; English when absent. */
  language?: "en" | "he";
  headline: string;
  standfirst: string;
  /** For search engines, at most 160 characters; the standfirst when absent. */
  searchDescription?: string;
  /** For social networks, at most 200 characters; the standfirst when absent. */
  socialText?: string;
  /** The lead picture or clip, by its file's name without the ending. */
  lead: string;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** ISO 8601, UTC; only where the text was changed after publication. */
  updatedAt?: string;
  formerSlugs?: string[];
  /** Shown dated above the text; each is for readers, in the paper's voice. */
  corrections?: { at: string; text: string }[];
  /** Slugs of articles that always stand first among the related stories. */
  related?: string[];
  body: (media: MediaNamed) => TopBlock[];
}
