import { documentAnswer } from "#app/_glue/documents.ts";
import { manifestOf } from "#domain/publication/manifest.ts";
import { findPublication } from "#domain/publication/publication.ts";

export const dynamic = "force-dynamic";

/** How the paper is kept on a home screen. */
export async function GET(): Promise<Response> {
  const body = JSON.stringify(manifestOf(await findPublication()));
  return documentAnswer({ type: "application/manifest+json", body });
}
