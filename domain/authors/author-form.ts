import { z } from "zod";
import { filledLine, idField, idOrNone, lineOf, textOf } from "#domain/form-fields.ts";
import { longestNamed } from "#domain/naming.ts";

export const mostLinks = 6;

const isPageElsewhere = (link: string) =>
  link.length <= 300 && z.url({ protocol: /^https$/ }).safeParse(link).success;

/** Addresses, each on a line of its own. */
const links = textOf(2_000)
  .transform((text) => [...new Set(text.split(/\s+/).filter(Boolean))])
  .refine(
    (all) => all.every(isPageElsewhere),
    "Write each address on a line of its own, with https:// before it.",
  )
  .refine((all) => all.length <= mostLinks, `Keep the ${mostLinks} that say most.`);

/** An author as readers see them. Without a slug one is proposed for the name. */
export const newAuthorFields = z.object({
  name: filledLine(longestNamed.name, "Give the author a name."),
  slug: lineOf(longestNamed.slug),
  role: lineOf(longestNamed.role),
  biography: textOf(longestNamed.biography),
  portraitId: idOrNone,
  email: lineOf(254).refine(
    (email) => email === "" || z.email().safeParse(email).success,
    "This is no email address. It looks like name@example.com.",
  ),
  links,
});

export const authorFields = newAuthorFields.extend({ id: idField });

export const deleteAuthorFields = z.object({ id: idField });

export type NewAuthor = z.output<typeof newAuthorFields>;
export type ChangedAuthor = z.output<typeof authorFields>;
