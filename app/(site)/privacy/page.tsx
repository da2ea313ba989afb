import type { Metadata } from "next";
import { type AskedVersions, readVersions } from "#app/_glue/version-number.ts";
import { versionedMetadata } from "../_parts/standing-metadata.ts";
import { VersionedPage } from "../_parts/standing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<AskedVersions>;
}

export const generateMetadata = async ({ searchParams }: Asked): Promise<Metadata> =>
  versionedMetadata("privacy", readVersions(await searchParams));

export default async function PrivacyPage({ searchParams }: Asked) {
  return <VersionedPage slug="privacy" {...readVersions(await searchParams)} />;
}
