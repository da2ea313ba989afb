import { Refusal } from "#domain/refusal.ts";

export const longestSlug = 120;

/**
 * Proposes a slug for a headline: lower case, letters and digits of any script, hyphens between.
 * @returns "" when the headline has neither letters nor digits
 */
export function slugFor(headline: string): string {
  const words = headline
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7'’׳״"]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  let slug = "";
  for (const word of words ?? []) {
    if (slug.length + word.length >= longestSlug) break;
    slug += slug ? `-${word}` : word;
  }
  return slug;
}

/** Whether an address can end so. */
export const isSlug = (slug: string): boolean =>
  slug.length <= longestSlug &&
  /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u.test(slug) &&
  slug === slug.toLowerCase();

/** @throws Refusal with field `slug` when an address cannot end so */
export function checkSlug(slug: string): string {
  if (isSlug(slug)) return slug;
  throw new Refusal(
    `A slug is made of small letters, digits and single hyphens, ${longestSlug} characters at most.`,
    "slug",
  );
}
