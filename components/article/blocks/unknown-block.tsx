import type { Body } from "#domain/articles/body.ts";
import { textOfBody } from "#domain/articles/body-text.ts";

/** A block of a kind that this version does not know: its text, if it has any. It never breaks a page. */
export function UnknownBlock({ block }: { block: unknown }) {
  // Nothing is known of it but that it stood where a block stands; the reading of texts is made for that.
  const text = textOfBody({ type: "doc", content: [block] } as Body);
  return text ? <p>{text}</p> : null;
}
