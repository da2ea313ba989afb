import { isLanguageTag } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { mediaOfBody, textOfBody } from "./body-text.ts";
import type { DraftContent } from "./draft-content.ts";
import { checkSlug } from "./slug.ts";

/** A draft that has all that readers need. */
export type Ready = DraftContent & { sectionId: number };

export interface Missing {
  message: string;
  field: keyof DraftContent;
}

/** What is missing before an article can be published: a headline, a text, a section. */
export function listMissing({ headline, body, sectionId }: DraftContent): Missing[] {
  const missing: Missing[] = [];
  if (!headline.trim()) missing.push({ message: "An article needs a headline.", field: "headline" });
  if (!textOfBody(body).trim() && mediaOfBody(body).length === 0)
    missing.push({ message: "An article needs a text.", field: "body" });
  if (sectionId === null) missing.push({ message: "Choose the section it stands in.", field: "sectionId" });
  return missing;
}

/** Whether an embargo lies on a draft still at this time. */
export const isEmbargoed = (content: DraftContent, at: Date): boolean =>
  content.embargoUntil !== null && new Date(content.embargoUntil) > at;

/**
 * Everything that must be right before readers see an article; all else only warns.
 * @param at when they see it
 * @throws Refusal with the field that is missing or wrong
 */
export function checkReady(content: DraftContent, at: Date): Ready {
  const { sectionId } = content;
  const [missing] = listMissing(content);
  if (missing || sectionId === null) throw new Refusal(missing?.message ?? "", missing?.field);
  if (!content.slug.trim())
    throw new Refusal("Choose a slug: the headline has no letters to make one of.", "slug");
  checkSlug(content.slug.trim());
  if (!isLanguageTag(content.language)) throw new Refusal("There is no such language tag.", "language");
  if (isEmbargoed(content, at))
    throw new Refusal(
      "The embargo on this article ends later than that. Schedule it for a time after its end, or change the embargo.",
      "embargoUntil",
    );
  return { ...content, slug: content.slug.trim(), sectionId };
}
