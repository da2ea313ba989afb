import { documentAnswer } from "#app/_glue/documents.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { asLlmsText } from "#domain/syndication/llms-text.ts";
import { settings } from "#platform/env.ts";

export const dynamic = "force-dynamic";

/** What the paper is, for programs that read for people. */
export async function GET(): Promise<Response> {
  const body = asLlmsText(await findPublication(), await listSections(), settings().siteUrl);
  return documentAnswer({ type: "text/markdown", body });
}
