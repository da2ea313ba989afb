/*
 * Words as the search index holds them. Folded here, not by the engines, so that SQLite and Postgres find the same.
 */

/** Lower case, without accents and without Hebrew vowel points; typographic apostrophes as plain ones. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’׳]/g, "'")
    .toLowerCase()
    .normalize("NFC");
}

/** The words of a text, folded, in order. Joined by spaces they are what the index is made of. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= 64);
}
