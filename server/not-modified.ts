import type { IncomingHttpHeaders } from "node:http";
import type { Variant } from "./pressroom/finish-page.ts";

/* Whether whoever asks has an answer already, and by which date it is to be known. */

/**
 * Whether what somebody has is still what would be sent. Whoever names an ETag is answered by that alone.
 * https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function hasIt(asked: IncomingHttpHeaders, { etag, headers: own }: Variant): boolean {
  const { "if-none-match": named, "if-modified-since": since } = asked;
  if (named !== undefined) return matches(named, etag);
  const modified = own["last-modified"];
  return since !== undefined && modified !== undefined && Date.parse(String(modified)) <= Date.parse(since);
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
function matches(header: string, etag: string): boolean {
  if (header === etag || header === "*") return true;
  return header.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === etag);
}

/**
 * An answer's headers as they may be sent at an instant: nothing was last modified after it was sent. Whoever keeps the
 * earlier date is sent it all once more. https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2.1
 */
export function datedHeaders(headers: Variant["headers"], now: Date): Variant["headers"] {
  const modified = headers["last-modified"];
  if (modified === undefined || Date.parse(String(modified)) <= now.getTime()) return headers;
  return { ...headers, "last-modified": now.toUTCString() };
}
