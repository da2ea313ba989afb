import { z } from "zod";
import { lastPage } from "#domain/articles/lists-for-readers.ts";
import { longestQuery } from "./query.ts";

/* What the search is asked, as it stands in its address. */

export const searchSorts = ["best", "newest"] as const;
export type SearchSort = (typeof searchSorts)[number];

const slug = z.string().trim().min(1).max(200).optional().catch(undefined);
/** Of the years that the archive has: Postgres takes no instant before the first. */
const day = z.iso
  .date()
  .regex(/^[1-9]/)
  .optional()
  .catch(undefined);

/** Whatever can't be read is as if it were not there. */
const schema = z.object({
  q: z
    .string()
    .transform((typed) => typed.replace(/\s+/g, " ").trim())
    .catch(""),
  /** Slugs. */
  section: slug,
  topic: slug,
  author: slug,
  /** Days of publication, in the publication's zone; both count. */
  from: day,
  to: day,
  sort: z.enum(searchSorts).catch("best"),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
});

export type SearchQuestion = z.output<typeof schema>;

/** Reads the address of a search. @param query parameters by their names; of one that is repeated the first counts */
export function readSearchQuestion(query: Record<string, string | string[] | undefined>): SearchQuestion {
  const first = Object.entries(query).map(([name, value]) => [
    name,
    (Array.isArray(value) ? value[0] : value) || undefined,
  ]);
  const { from, to, ...question } = schema.parse(Object.fromEntries(first));
  // Two days are meant as what lies between them, whichever was given first.
  return from && to && from > to ? { ...question, from: to, to: from } : { ...question, from, to };
}

/** What is asked is longer than is read. */
export const isTooLong = ({ q }: SearchQuestion): boolean => q.length > longestQuery;

/** Whether anything is asked but words. */
export const isFiltered = ({ section, topic, author, from, to }: SearchQuestion): boolean =>
  Boolean(section || topic || author || from || to);

const usual: Partial<SearchQuestion> = { q: "", sort: "best", page: 1 };

/** The query that asks this, in its one spelling: `?q=weir&page=2`, or nothing. */
export function searchQuery(question: SearchQuestion): string {
  const query = new URLSearchParams();
  for (const name of ["q", "section", "topic", "author", "from", "to", "sort", "page"] as const) {
    const value = question[name];
    if (value !== undefined && value !== usual[name]) query.set(name, String(value));
  }
  return query.size > 0 ? `?${query}` : "";
}
