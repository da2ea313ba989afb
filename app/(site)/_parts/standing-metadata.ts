import type { Metadata } from "next";
import { findPage } from "#domain/pages/for-readers.ts";

/** What search engines are told of a page that the newsroom edits; a former version is not for them. */
export async function standingMetadata(slug: string, version?: number): Promise<Metadata> {
  const page = await findPage(slug, version);
  if (!page) return { title: "Not found", robots: { index: false } };
  return {
    title: page.title,
    alternates: { canonical: `/${slug}` },
    openGraph: { type: "website", title: page.title, url: `/${slug}` },
    ...(version !== undefined && page.versions[0]?.number !== version && { robots: { index: false } }),
  };
}
