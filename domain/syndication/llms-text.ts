import { type StandingSlug, standingNames, standingSlugs } from "#domain/pages/standing.ts";
import type { Publication } from "#domain/publication/publication.ts";
import type { Section } from "#domain/sections/for-readers.ts";

/**
 * What the paper is, and where programs that read for people find what. https://llmstxt.org
 * @param written slugs of the pages about the paper that there are
 * @param siteUrl the paper's origin
 */
export function asLlmsText(
  { name, tagline, language }: Pick<Publication, "name" | "tagline" | "language">,
  sections: readonly Section[],
  written: readonly StandingSlug[],
  siteUrl: string,
): string {
  const link = (title: string, path: string, told = "") =>
    `- [${plain(title)}](${new URL(path, siteUrl).href})${told && `: ${plain(told)}`}`;
  return [
    `# ${plain(name)}`,
    "",
    ...(tagline ? [`> ${plain(tagline)}`, ""] : []),
    `${plain(name)} is a newspaper. Its own words are in ${nameOfLanguage(language)}; each article says its language. Articles`,
    "carry bylines and dates, and what was corrected after publication is told above the text. Every page can be read without",
    "scripts.",
    "",
    "## Sections",
    "",
    ...sections.map(({ name: title, slug, description }) => link(title, `/${slug}`, description)),
    "",
    "## Whole texts",
    "",
    link("JSON Feed", "/feed.json", "the newest articles; also under each section, topic and author"),
    link("Atom", "/feed.atom", "the same"),
    link("RSS", "/feed.xml", "the same"),
    link("Articles as JSON", "/api/articles", "every published article, page by page, as blocks and as HTML"),
    link("OpenAPI description", "/api/openapi.json", "what the read API answers"),
    "",
    "## Finding things",
    "",
    link("Archive", "/archive", "every article by year, month and day"),
    link("Search", "/search", "words, “phrases”, −without"),
    link("Sitemap", "/sitemap.xml", "every address, with when it last changed"),
    link("Corrections", "/corrections", "what was put right, the newest first"),
    "",
    ...(written.length > 0 ? ["## The paper", ""] : []),
    ...standingSlugs
      .filter((slug) => written.includes(slug))
      .map((slug) => link(standingNames[slug], `/${slug}`, told[slug])),
    ...(written.length > 0 ? [""] : []),
  ].join("\n");
}

const told: Partial<Record<StandingSlug, string>> = { terms: "what may be done with what is published here" };

/** A line of text that is no markup. */
const plain = (text: string) => text.replace(/\s+/g, " ").replace(/[\\[\]<>`*_#]/g, "\\$&");

function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}
