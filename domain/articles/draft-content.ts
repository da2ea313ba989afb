import { z } from "zod";
import { type Body, storedId } from "./body.ts";

/*
 * What is written at an article: every field of the editor. It is kept as it is typed, unfinished and all; only a
 * publication asks for more. Pure, so that the editor in the browser shares it.
 */

const ids = z.array(storedId).max(100);

/** The longest each text may be, in characters. */
export const longest = {
  headline: 300,
  standfirst: 1_000,
  place: 100,
  slug: 120,
  searchTitle: 300,
  searchDescription: 500,
  socialText: 500,
  notes: 20_000,
} as const;

const line = (field: keyof typeof longest) =>
  z.string().max(longest[field], `Shorten this to ${longest[field].toLocaleString("en")} characters.`);

export const draftContentForm = z.object({
  headline: line("headline"),
  standfirst: line("standfirst"),
  place: line("place"),
  /** A ProseMirror document as JSON; `parseBody` judges it whole. */
  body: z.custom<Body>((value) => typeof value === "object" && value !== null, "The text is not a document."),
  leadMediaId: storedId.nullable(),
  /** Ids of authors, in the order of the byline. */
  bylines: ids,
  /** Ids of topics, the most telling first. */
  topics: ids,
  slug: line("slug"),
  /** Whether somebody chose the slug: it then no longer follows the headline. */
  slugByHand: z.boolean(),
  sectionId: storedId.nullable(),
  searchTitle: line("searchTitle"),
  searchDescription: line("searchDescription"),
  socialText: line("socialText"),
  /** BCP 47. */
  language: z.string().max(35),
  direction: z.enum(["ltr", "rtl"]),
  /** ISO 8601, in UTC; null for none. */
  embargoUntil: z.iso.datetime().nullable(),
  /** For the newsroom alone. */
  notes: line("notes"),
  /** Related articles that were chosen by hand, in order, and those that must not be shown. */
  related: z.object({ pinned: ids, barred: ids }),
});

export type DraftContent = z.output<typeof draftContentForm>;

/** A draft that nobody has written into yet. */
export const emptyDraft = (language: string, direction: "ltr" | "rtl"): DraftContent => ({
  headline: "",
  standfirst: "",
  place: "",
  body: { type: "doc", content: [{ type: "paragraph" }] },
  leadMediaId: null,
  bylines: [],
  topics: [],
  slug: "",
  slugByHand: false,
  sectionId: null,
  searchTitle: "",
  searchDescription: "",
  socialText: "",
  language,
  direction,
  embargoUntil: null,
  notes: "",
  related: { pinned: [], barred: [] },
});
