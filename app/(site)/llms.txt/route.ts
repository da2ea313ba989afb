import { documentAnswer } from "#app/_glue/documents.ts";
import { listWrittenPages } from "#domain/pages/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { asLlmsText } from "#domain/syndication/llms-text.ts";
import { settings } from "#platform/env.ts";

export const dynamic = "force-dynamic";

/** What the paper is, for programs that read for people. */
export async function GET(): Promise<Response> {
  const [paper, sections, written] = await Promise.all([
    findPublication(),
    listSections(),
    listWrittenPages(),
  ]);
  const body = asLlmsText(paper, sections, written, settings().siteUrl);
  return documentAnswer({ type: "text/markdown", body });
}
