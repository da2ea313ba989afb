import { findBreakingLine } from "#domain/publication/breaking-line.ts";
import { directionOf } from "#domain/publication/direction.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import type { PaperInBrief } from "./plain-page-document.ts";

/*
 * What pages say of the paper when nothing can be asked any more: as it was when that last went well. A page that tells of a
 * database that is away must not wait for it.
 */

/** So long what was found is told on, in milliseconds. */
const goodFor = 10_000;

let known: PaperInBrief = { name: "", language: "en", direction: "ltr", sections: [], breaking: undefined };
let askedAt = Number.NEGATIVE_INFINITY;

/** Looks how the paper is called, what its sections are, and what is breaking. Where that can't be found out, what was known stays. */
export async function lookAtPaper(): Promise<void> {
  askedAt = performance.now();
  try {
    const [{ name, language }, sections, breaking] = await Promise.all([
      findPublication(),
      listSections(),
      findBreakingLine(new Date()),
    ]);
    known = {
      ...{ name, language, direction: directionOf(language), breaking },
      sections: sections.map((section) => ({ name: section.name, address: `/${section.slug}` })),
    };
  } catch {
    // Whoever needs the database notes that it is away.
  }
}

/** What is known of the paper now; looked at again, for whoever asks next, when that was some time ago. */
export function paperInBrief(): PaperInBrief {
  if (performance.now() - askedAt > goodFor) void lookAtPaper();
  const isOver = known.breaking && known.breaking.until <= new Date();
  return isOver ? { ...known, breaking: undefined } : known;
}
