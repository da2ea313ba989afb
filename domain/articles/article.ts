import type { Body } from "./body.ts";

/** A media file's alternatives are made from this: enough to draw it in any width, with its caption and credit. */
export interface Picture {
  kind: "image";
  id: number;
  /** `/media/{id}/{name}` without the ending that names width and format; see `media-address.ts`. */
  address: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  /** 0 to 1 from the left and from the top. */
  focalX: number;
  focalY: number;
}

export interface Clip {
  kind: "video";
  id: number;
  /** Of the file itself. */
  source: string;
  contentType: string;
  width: number;
  height: number;
  durationMs: number;
  /** What is seen, for whoever cannot see it. */
  alt: string;
  caption: string;
  credit: string;
  /** Plain paragraphs, separated by blank lines; empty when there is none. */
  transcript: string;
  poster: Picture | undefined;
  tracks: {
    kind: "captions" | "subtitles" | "descriptions" | "chapters";
    language: string;
    label: string;
    source: string;
  }[];
}

export type Media = Picture | Clip;

export interface Named {
  slug: string;
  name: string;
}

/** As much of an article as a list shows. */
export interface ArticleCard {
  id: number;
  /** `/{section}/{slug}` */
  address: string;
  section: Named;
  headline: string;
  standfirst: string;
  language: string;
  direction: "ltr" | "rtl";
  publishedAt: Date;
  /** The lead picture, or the poster of the lead clip. */
  picture: Picture | undefined;
  /** Of the lead clip, in milliseconds. */
  clipDurationMs: number | undefined;
}

export interface Correction {
  kind: "correction" | "clarification";
  text: string;
  publishedAt: Date;
}

/** An article as readers may see it. */
export interface PublishedArticle extends Omit<ArticleCard, "picture" | "clipDurationMs"> {
  slug: string;
  place: string;
  bylines: Named[];
  topics: Named[];
  lead: Media | undefined;
  body: Body;
  /** Every picture and clip the body shows, by its id. */
  media: ReadonlyMap<number, Media>;
  words: number;
  firstPublishedAt: Date;
  /** Undefined when it was never changed after publication. */
  updatedAt: Date | undefined;
  /** When anything of it last changed, be it ever so small: the order in which changes are told. */
  changedAt: Date;
  corrections: Correction[];
  searchTitle: string;
  searchDescription: string;
  socialText: string;
}

/** What stands at an article's address. */
export type ArticleAtAddress =
  | { found: "article"; article: PublishedArticle }
  | { found: "elsewhere"; address: string; slug: string }
  | { found: "withdrawn" }
  | { found: "nothing" };
