import { z } from "zod";

/* Several articles moved at once. Pure: the page's own scripts share it. */

export const bulkMoves = ["submit", "approve", "send back", "publish", "unpublish", "give"] as const;
export type BulkMove = (typeof bulkMoves)[number];

/** A page of the list, and each article as it was seen there. */
const articles = z
  .array(z.object({ id: z.int(), version: z.int(), seen: z.int() }))
  .min(1, "Select an article first.")
  .max(50);

const why = (missing: string) => z.string().trim().min(1, missing).max(2_000);

export const bulkForm = z.discriminatedUnion("move", [
  z.object({ move: z.enum(["submit", "approve", "publish"]), articles }),
  z.object({ move: z.literal("send back"), articles, comment: why("Say what is to be mended.") }),
  z.object({ move: z.literal("unpublish"), articles, reason: why("Say why: the reason stays in the log.") }),
  z.object({
    move: z.literal("give"),
    articles,
    /** Null takes the articles back from whoever they were given to. */
    staffId: z
      .union([z.literal(""), z.coerce.number().int().positive()])
      .transform((id) => (id === "" ? null : id)),
  }),
]);

export type BulkInput = z.output<typeof bulkForm>;

/** What became of them. */
export interface BulkOutcome {
  done: number;
  /** One by one, in the order they were selected. */
  refused: { id: number; headline: string; why: string }[];
}
