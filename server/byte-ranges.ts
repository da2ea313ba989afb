/*
 * Parts of a file, as a player asks for them when somebody seeks. RFC 9110, 14: https://www.rfc-editor.org/rfc/rfc9110#section-14
 */

/** Positions of the first and the last byte. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Which part of a file a `Range` header asks for.
 * @param size of the file, in bytes
 * @returns "all" when there is no such header, when it is malformed or in another unit (14.2: it is then ignored), and
 * when it asks for several parts, which a server need not answer one by one; "none" when the file has no such part
 */
export function readRange(header: string | undefined, size: number): ByteRange | "all" | "none" {
  const asked = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? "");
  const from = asked?.[1];
  const to = asked?.[2];
  if (from === undefined || to === undefined || (from === "" && to === "")) return "all";
  // The last so many bytes.
  if (from === "")
    return to === "" || Number(to) === 0 ? "none" : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const first = Number(from);
  const last = to === "" ? size - 1 : Number(to);
  if (last < first && to !== "") return "all";
  return first < size ? { first, last: Math.min(last, size - 1) } : "none";
}

/**
 * Whether an `If-None-Match` names a strong tag. Weak ones count too (13.1.2).
 * @param tag with its quotes
 */
export const namesTag = (header: string, tag: string): boolean =>
  header.trim() === "*" || (header.match(/"[^"]*"/g) ?? []).some((named) => named === tag);
