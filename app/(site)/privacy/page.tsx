import { readVersion } from "#app/_glue/version-number.ts";
import { standingMetadata } from "../_parts/standing-metadata.ts";
import { VersionedPage } from "../_parts/standing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<{ version?: string | string[] }>;
}

export const generateMetadata = async ({ searchParams }: Asked) =>
  standingMetadata("privacy", readVersion((await searchParams).version));

export default async function PrivacyPage({ searchParams }: Asked) {
  return <VersionedPage slug="privacy" version={readVersion((await searchParams).version)} />;
}
