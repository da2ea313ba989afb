import { readVersion } from "#app/_glue/version-number.ts";
import { standingMetadata } from "../_parts/standing-metadata.ts";
import { VersionedPage } from "../_parts/standing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<{ version?: string | string[] }>;
}

export const generateMetadata = async ({ searchParams }: Asked) =>
  standingMetadata("terms", readVersion((await searchParams).version));

export default async function TermsPage({ searchParams }: Asked) {
  return <VersionedPage slug="terms" version={readVersion((await searchParams).version)} />;
}
