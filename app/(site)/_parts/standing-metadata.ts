import type { Metadata } from "next";
import { versionAddress } from "#app/_glue/addresses.ts";
import { findPage } from "#domain/pages/for-readers.ts";

/** What search engines are told of a page that the newsroom edits; one version of it is not for them. */
export async function standingMetadata(slug: string, version?: number): Promise<Metadata> {
  const page = await findPage(slug, version);
  if (!page) return { title: "Not found", robots: { index: false } };
  const address = version === undefined ? `/${slug}` : versionAddress(slug, version);
  return {
    title: page.title,
    alternates: { canonical: address },
    openGraph: { type: "website", title: page.title, url: address },
    ...(version !== undefined && { robots: { index: false } }),
  };
}
