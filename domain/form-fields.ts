import { z } from "zod";
import { withoutControlCharacters } from "./articles/plain-text.ts";

/* What forms send: lists of texts by name, see `app/_glue/form-values.ts`. The schemas of forms are made of these. */

/** Values of boxes that share a name, however many were ticked. */
export const ticked = z.array(z.string().max(200)).max(200).catch([]);

/** A value of which there is one; sent twice, the last one counts. */
export const single = z
  .array(z.string())
  .prefault([])
  .transform((values) => values.at(-1) ?? "");

/** A box that is ticked or not. */
export const tickedOnce = single.transform((value) => value !== "");

/** A line of text of so many characters at most, without white space around it. */
export const lineOf = (longest: number) =>
  single
    .transform((text) => withoutControlCharacters(text).replace(/\s+/g, " ").trim())
    .refine((text) => text.length <= longest, `Shorten this to ${longest} characters.`);

/** The same, and not empty. @param missing what is said when it is */
export const filledLine = (longest: number, missing: string) =>
  lineOf(longest).refine((text) => text !== "", missing);

/** Several lines of text. */
export const textOf = (longest: number) =>
  single
    .transform((text) => withoutControlCharacters(text).replaceAll("\r\n", "\n").trim())
    .refine((text) => text.length <= longest, `Shorten this to ${longest.toLocaleString("en")} characters.`);

/** The id of a row that the form was drawn with. */
export const idField = single.transform(Number).pipe(z.int("This form is not whole. Load the page again."));

/** The same, where nothing may be chosen. @returns null for that */
export const idOrNone = single
  .transform((text) => (text === "" ? null : Number(text)))
  .pipe(z.int("This form is not whole. Load the page again.").nullable());
