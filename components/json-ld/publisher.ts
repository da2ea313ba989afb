import type { NewsMediaOrganization, WebSite } from "schema-dts";

/** Puts the paper's origin before an address. */
export type Absolute = (address: string) => string;

/** What structured data tells of the publication. */
export interface Paper {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
}

/** Who publishes the paper: told in full on the front page and with each article. */
export const publisher = ({ name }: { name: string }, absolute: Absolute) =>
  ({
    "@type": "NewsMediaOrganization",
    "@id": absolute("/#publisher"),
    name,
    url: absolute("/"),
    logo: { "@type": "ImageObject", url: absolute("/icon-512.png"), caption: name },
    correctionsPolicy: absolute("/corrections"),
  }) satisfies NewsMediaOrganization;

/**
 * The paper as a whole, and how it is searched. `query-input` is Google's own word, which schema.org's types lack:
 * https://schema.org/docs/actions.html#part-3
 */
export const webSite = ({ name, tagline, language }: Paper, absolute: Absolute) =>
  ({
    "@type": "WebSite",
    "@id": absolute("/#website"),
    name,
    url: absolute("/"),
    inLanguage: language,
    ...(tagline && { description: tagline }),
    publisher: { "@id": absolute("/#publisher") },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${absolute("/search")}?q={search_term_string}` },
      ...{ "query-input": "required name=search_term_string" },
    },
  }) satisfies WebSite;
