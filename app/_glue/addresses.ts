import type { PlainLink } from "#components/site/plain-link.ts";
import type { Named } from "#domain/articles/article.ts";
import { settings } from "#platform/env.ts";

/* Where things are. Components are given these. */

export const newslettersAddress = "/newsletters";
export const searchAddress = "/search";
export const correctionsAddress = "/corrections";
export const sectionAddress = (slug: string) => `/${slug}`;
export const topicLink = ({ slug, name }: Named): PlainLink => ({ name, address: `/topics/${slug}` });
export const authorLink = ({ slug, name }: Named): PlainLink => ({ name, address: `/authors/${slug}` });

/** Of one version of a document, for as long as the paper stands. */
export const versionAddress = (slug: string, version: number) => `/${slug}?version=${version}`;

/** With the canonical origin before it, and encoded. */
export const absolute = (address: string) => new URL(address, settings().siteUrl).href;

/** What stands at the foot of every page. */
export const standingPages: PlainLink[] = [
  { name: "About", address: "/about" },
  { name: "Newsletters", address: newslettersAddress },
  { name: "Corrections", address: correctionsAddress },
  { name: "Terms and conditions", address: "/terms" },
  { name: "Privacy policy", address: "/privacy" },
];
