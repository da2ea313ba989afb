import type { Metadata } from "next";
import { versionAddress } from "#app/_glue/addresses.ts";
import type { Versions } from "#app/_glue/version-number.ts";
import { beginningOfBody } from "#domain/articles/body-text.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { changesMetadata } from "./changed-page.tsx";
import { missingMetadata, pageMetadata } from "./page-metadata.ts";

/** What search engines are told of a page that the newsroom edits; one version of it is not for them. */
export async function standingMetadata(slug: string, version?: number): Promise<Metadata> {
  const page = await findPage(slug, version);
  if (!page) return missingMetadata;
  if (version === undefined)
    return pageMetadata({ title: page.title, description: beginningOfBody(page.body), address: `/${slug}` });
  const title = `${page.title}, version ${version}`;
  return {
    ...(await pageMetadata({ title, address: versionAddress(slug, version) })),
    robots: { index: false },
  };
}

/** The same of one that keeps its versions, or of what changed between two of them. */
export async function versionedMetadata(slug: string, { version, against }: Versions): Promise<Metadata> {
  if (against === undefined) return standingMetadata(slug, version);
  return changesMetadata({ slug, version: version ?? 0, against });
}
