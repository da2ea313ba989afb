/** A text without control characters (but tabs and line ends), halves of characters, and what Unicode says is none. */
export const withoutControlCharacters = (text: string): string =>
  text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");
