/** A text without control characters (but tabs and line ends) and without halves of characters. */
export const withoutControlCharacters = (text: string): string =>
  text.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, "");
