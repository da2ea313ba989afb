/** How a language sets what a keyboard has no keys for. */
export interface Conventions {
  /** Quotation marks, and those within them. */
  double: readonly [string, string];
  single: readonly [string, string];
  apostrophe: string;
  /** For `--` between spaces, and between words. */
  dash: { spaced: string; close: string };
  /** What goes before `; ! ?` and before `:` in place of a space. */
  before?: { high: string; colon: string };
  /** A mark inside a word, as in Hebrew's abbreviations. */
  inWord?: string;
}

const narrow = "\u202f";
const spacedEn = { spaced: "–", close: "–" };
const em = { spaced: "—", close: "—" };

const english: Conventions = {
  double: ["“", "”"],
  single: ["‘", "’"],
  apostrophe: "’",
  dash: { spaced: "–", close: "—" },
};
const guillemets: Conventions = { ...english, double: ["«", "»"], single: ["“", "”"], dash: em };
const lowHigh: Conventions = { ...english, double: ["„", "“"], single: ["‚", "‘"], dash: spacedEn };

/** By language; what is not here is set as English is. https://cldr.unicode.org/ (delimiters) */
const conventions: Record<string, Conventions> = {
  en: english,
  de: lowHigh,
  cs: lowHigh,
  sk: lowHigh,
  bg: lowHigh,
  pl: { ...lowHigh, double: ["„", "”"], single: ["‚", "’"] },
  ro: { ...lowHigh, double: ["„", "”"], single: ["«", "»"] },
  hu: { ...lowHigh, double: ["„", "”"], single: ["»", "«"] },
  nl: { ...english, dash: spacedEn },
  sv: { ...english, double: ["”", "”"], single: ["’", "’"], dash: spacedEn },
  fi: { ...english, double: ["”", "”"], single: ["’", "’"], dash: spacedEn },
  da: { ...english, double: ["»", "«"], single: ["›", "‹"], dash: spacedEn },
  no: { ...english, double: ["«", "»"], dash: spacedEn },
  fr: {
    ...english,
    double: [`«${narrow}`, `${narrow}»`],
    single: ["“", "”"],
    dash: spacedEn,
    before: { high: narrow, colon: "\u00a0" },
  },
  it: { ...guillemets, dash: spacedEn },
  es: guillemets,
  pt: { ...english, dash: spacedEn },
  ru: { ...guillemets, single: ["„", "“"] },
  uk: { ...guillemets, single: ["„", "“"] },
  // Gershayim and geresh, which Hebrew has on its keyboards' smart keys too, look the same on both sides.
  he: {
    ...english,
    double: ["״", "״"],
    single: ["׳", "׳"],
    apostrophe: "׳",
    dash: spacedEn,
    inWord: "״",
  },
  ar: { ...english, double: ["«", "»"], dash: spacedEn },
};

/** @param language BCP 47 */
export const conventionsOf = (language: string): Conventions =>
  conventions[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
