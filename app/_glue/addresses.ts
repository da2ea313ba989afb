import type { PlainLink } from "#components/site/plain-link.ts";
import type { Named } from "#domain/articles/article.ts";
import { type StandingSlug, standingNames } from "#domain/pages/standing.ts";
import { settings } from "#platform/env.ts";

/* Where things are. Components are given these. */

export const newslettersAddress = "/newsletters";
export const searchAddress = "/search";
export const searchDescriptionAddress = "/opensearch.xml";
export const correctionsAddress = "/corrections";
export const archiveRoot = "/archive";
/** @param period `2026`, `2026-11` or `2026-11-24` */
export const archiveAddress = (period: string) => `${archiveRoot}/${period.replaceAll("-", "/")}`;
export const sectionAddress = (slug: string) => `/${slug}`;
export const topicLink = ({ slug, name }: Named): PlainLink => ({ name, address: `/topics/${slug}` });
export const authorLink = ({ slug, name }: Named): PlainLink => ({ name, address: `/authors/${slug}` });

/** Of a page of a list, whose first one has the list's own address. */
export const pageAddress = (address: string, page: number) =>
  page === 1 ? address : `${address}?page=${page}`;

/** Of one version of a document, for as long as the paper stands. */
export const versionAddress = (slug: string, version: number) => `/${slug}?version=${version}`;

/** Of what changed between two versions of a document. @param against the earlier one */
export const changesAddress = (slug: string, version: number, against: number) =>
  `${versionAddress(slug, version)}&against=${against}`;

/** With the canonical origin before it, and encoded. */
export const absolute = (address: string) => new URL(address, settings().siteUrl).href;

const standing = (slug: StandingSlug) => ({ name: standingNames[slug], address: `/${slug}` });

/** What the foot of every page leads to. @param written the pages about the paper that there are */
export const footPages = (written: readonly StandingSlug[]): PlainLink[] => [
  ...(written.includes("about") ? [standing("about")] : []),
  { name: "Newsletters", address: newslettersAddress },
  { name: "Archive", address: archiveRoot },
  { name: "Search", address: searchAddress },
  { name: "Feed", address: "/feed.xml" },
  { name: "Corrections", address: correctionsAddress },
  ...(["terms", "privacy"] as const).filter((slug) => written.includes(slug)).map(standing),
];
