import type { Metadata } from "next";
import { findPublication } from "#domain/publication/publication.ts";

interface Described {
  title: string;
  /** A sentence of its own, where there is one: search engines show it under the title. */
  description?: string | undefined;
  /** The page's one address. */
  address: string;
}

/** What is said of what is not there. */
export const missingMetadata: Metadata = { title: "Not found", robots: { index: false } };

/** What search engines and social networks are told of a page that is no article. */
export async function pageMetadata({ title, description, address }: Described): Promise<Metadata> {
  const { name, language } = await findPublication();
  const said = description ? { description } : {};
  return {
    title,
    ...said,
    alternates: { canonical: address },
    openGraph: {
      ...{ type: "website", title, url: address, siteName: name, locale: language.replace("-", "_") },
      ...said,
    },
    twitter: { card: "summary", title, ...said },
  };
}
