import { z } from "zod";

/** What a list of names is asked by its address; what can't be read is as if it were not there. */
const question = z.object({
  q: z.string().trim().max(100).catch(""),
  /** The id that the page before ended with. */
  after: z.coerce.number().int().nonnegative().catch(0),
});

export const readNameQuestion = (query: Record<string, string | string[] | undefined>) =>
  question.parse(query);

/** The address of a list of names. */
export function nameListAddress(
  path: string,
  { q, after }: { q: string; after?: number | undefined },
): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (after) query.set("after", String(after));
  return query.size > 0 ? `${path}?${query}` : path;
}
