import { Refusal } from "#domain/refusal.ts";

const longest = 120;

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
    if (slug.length + word.length >= longest) break;
    slug += slug ? `-${word}` : word;
  }
  return slug;
}

/** @throws Refusal with field `slug` when an address cannot end so */
export function checkSlug(slug: string): string {
  if (
    slug.length > longest ||
    !/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u.test(slug) ||
    slug !== slug.toLowerCase()
  ) {
    throw new Refusal(
      `A slug is made of small letters, digits and single hyphens, ${longest} characters at most.`,
      "slug",
    );
  }
  return slug;
}
