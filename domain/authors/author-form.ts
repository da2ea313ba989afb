import { z } from "zod";
import { filledLine, idField, lineOf, textOf } from "#domain/form-fields.ts";
import { longestNamed } from "#domain/naming.ts";

/** An author as readers see them. Without a slug one is proposed for the name. */
export const newAuthorFields = z.object({
  name: filledLine(longestNamed.name, "Give the author a name."),
  slug: lineOf(longestNamed.slug),
  role: lineOf(longestNamed.role),
  biography: textOf(longestNamed.biography),
});

export const authorFields = newAuthorFields.extend({ id: idField });

export const deleteAuthorFields = z.object({ id: idField });

export type NewAuthor = z.output<typeof newAuthorFields>;
export type ChangedAuthor = z.output<typeof authorFields>;
