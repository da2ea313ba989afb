/**
 * A document without the characters that XML does not know, in whatever way they came into a name or a text: over one of them
 * a program refuses the whole document. https://www.w3.org/TR/xml/#charsets
 */
export const withXmlCharacters = (xml: string): string =>
  xml.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
