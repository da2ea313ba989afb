import { z } from "zod";
import type { Body } from "#domain/articles/body.ts";

/** A page as it is published. Pure: the page's own scripts share it. */
export const pageForm = z.object({
  slug: z.string(),
  title: z.string().trim().min(1, "Give the page a title.").max(200),
  /** A ProseMirror document as JSON; `parseBody` judges it whole. */
  body: z.custom<Body>((value) => typeof value === "object" && value !== null, "The text is not a document."),
  /** The number of the version that was begun with, 0 for none. */
  seen: z.int().nonnegative(),
});
