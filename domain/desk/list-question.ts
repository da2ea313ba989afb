import { z } from "zod";
import { storedId } from "#domain/articles/body.ts";
import type { ArticleState } from "#domain/articles/workflow.ts";

/* What the list of articles is asked, as it stands in its address. Pure: the page's own scripts share it. */

export const listSorts = ["changed", "headline", "published"] as const;
export type ListSort = (typeof listSorts)[number];

const states = [
  "draft",
  "in review",
  "sent back",
  "approved",
  "scheduled",
  "published",
  "unpublished",
] as const satisfies readonly ArticleState[];

/** The states to choose from, in the order an article goes through them. */
export const stateChoices = states.map((state) => ({
  id: state,
  name: state.charAt(0).toUpperCase() + state.slice(1),
}));

const optionalId = z.coerce.number().pipe(storedId).optional().catch(undefined);
const optionalDay = z.iso.date().optional().catch(undefined);

/** Whatever can't be read is as if it were not there: an address that was shortened still shows a list. */
export const listQuestion = z.object({
  /** Words of headline or text. */
  q: z.string().trim().max(200).catch(""),
  state: z.enum(states).optional().catch(undefined),
  /** Ids. */
  section: optionalId,
  topic: optionalId,
  author: optionalId,
  /** A colleague who began it, or whom it was given to. */
  who: optionalId,
  /** Days of the last change, in the publication's zone; both count. */
  from: optionalDay,
  to: optionalDay,
  sort: z.enum(listSorts).catch("changed"),
  /** Where the page begins: what the page before gave as `next`. */
  after: z.string().max(700).optional().catch(undefined),
});

export type ListQuestion = z.output<typeof listQuestion>;

/** Reads a list's address. @param query parameters by their names; of one that is repeated the first counts */
export const readListQuestion = (query: Record<string, string | string[] | undefined>): ListQuestion =>
  listQuestion.parse(
    Object.fromEntries(
      Object.entries(query).map(([name, value]) => [
        name,
        (Array.isArray(value) ? value[0] : value) || undefined,
      ]),
    ),
  );

/** The address of a list that is asked this. */
export function listAddress(path: string, question: Partial<ListQuestion>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(question))
    if (value !== undefined && value !== "" && !(name === "sort" && value === "changed"))
      query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What an article is filtered by, however it is sorted and wherever the page begins. */
export const isFiltered = ({ q, state, section, topic, author, who, from, to }: ListQuestion): boolean =>
  Boolean(q || state || section || topic || author || who || from || to);
