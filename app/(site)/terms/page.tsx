import type { Metadata } from "next";
import { type AskedVersions, readVersions } from "#app/_glue/version-number.ts";
import { versionedMetadata } from "../_parts/standing-metadata.ts";
import { VersionedPage } from "../_parts/standing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<AskedVersions>;
}

export const generateMetadata = async ({ searchParams }: Asked): Promise<Metadata> =>
  versionedMetadata("terms", readVersions(await searchParams));

export default async function TermsPage({ searchParams }: Asked) {
  return <VersionedPage slug="terms" {...readVersions(await searchParams)} />;
}
