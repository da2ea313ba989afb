/* The pages that the newsroom writes about the paper, and the foot of every page leads to. Pure. */

/** All of them, whether anything was published on them yet or not. */
export const standingSlugs = ["about", "terms", "privacy"] as const;
export type StandingSlug = (typeof standingSlugs)[number];

export const isStandingSlug = (slug: string): slug is StandingSlug =>
  (standingSlugs as readonly string[]).includes(slug);

export const standingNames: Record<StandingSlug, string> = {
  about: "About",
  terms: "Terms and conditions",
  privacy: "Privacy policy",
};
