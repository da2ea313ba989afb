import { z } from "zod";
import { filledLine, idField, lineOf, single } from "#domain/form-fields.ts";
import { longestNamed } from "#domain/naming.ts";

/** A section as it is made. Without a slug one is proposed for its name. */
export const newSectionFields = z.object({
  name: filledLine(longestNamed.name, "Give the section a name."),
  slug: lineOf(longestNamed.slug),
  description: lineOf(longestNamed.description),
});

export const sectionFields = newSectionFields.extend({ id: idField });

export const deleteSectionFields = z.object({ id: idField });

/** The ids of all sections in their new order, separated by commas. */
export const orderFields = z.object({
  order: single
    .transform((ids) => ids.split(",").filter(Boolean).map(Number))
    .pipe(z.array(z.int()).max(100)),
});

export type NewSection = z.output<typeof newSectionFields>;
export type ChangedSection = z.output<typeof sectionFields>;
