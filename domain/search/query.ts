import { wordsOf } from "./words.ts";

/* The language of the search: words, "phrases", −without, the beginnings of words*. Pure. */

/** As long as a query may be, in characters. */
export const longestQuery = 200;
/** As many words as are looked up. */
export const mostWords = 16;

/** Something to look for: words that follow one another, folded. One at least. */
export interface Term {
  words: string[];
  /** The last of them is only the beginning of a word. */
  isBegun: boolean;
}

export interface Query {
  /** All of these are in what is found. */
  wanted: Term[];
  /** None of these is. */
  unwanted: Term[];
  /** Whether there were more words than are looked up. */
  isCut: boolean;
}

/** A quotation mark between two Hebrew letters is part of a word, as in צה"ל. */
const gershayim = /(?<=\p{Script=Hebrew}\p{M}*)["“”״](?=\p{Script=Hebrew})/gu;
const piece = /([-−–]?)(?:["“”„«»״]([^"“”„«»״]*)(?:["“”„«»״]|$)|([^\s"“”„«»]+))/gu;

/** The shortest beginning of a word that is looked up as one: of fewer letters too many words begin. */
const shortestBeginning = 2;

/** Reads what somebody typed. Whatever it is, it means something or nothing: there are no mistakes in this language. */
export function parseQuery(typed: string): Query {
  const query: Query = { wanted: [], unwanted: [], isCut: false };
  let left = mostWords;
  const text = typed.slice(0, longestQuery).replace(gershayim, "\u05f3\u05f3");
  for (const [whole, sign = "", quoted, plain = ""] of text.matchAll(piece)) {
    const said = quoted ?? plain;
    const all = wordsOf(said);
    const words = all.slice(0, left);
    if (words.length < all.length) query.isCut = true;
    if (words.length === 0) continue;
    left -= words.length;
    const isWhole = words.length === all.length;
    const isBegun =
      isWhole && /[\p{L}\p{N}\p{M}]\*+$/u.test(said) && (words.at(-1)?.length ?? 0) >= shortestBeginning;
    const isFirst = whole !== "" && sign !== "";
    (isFirst ? query.unwanted : query.wanted).push({ words, isBegun });
  }
  return query;
}

/** Whether anything is looked for. What is only to be left out finds nothing. */
export const isAsking = ({ wanted }: Query): boolean => wanted.length > 0;

/** Every word that is wanted, once, whichever phrase it stands in; beginnings of words are none. */
export function wholeWords({ wanted }: Query): string[] {
  return [...new Set(wanted.flatMap(({ words, isBegun }) => (isBegun ? words.slice(0, -1) : words)))];
}

/** What was typed, with some of its words replaced by others. Everything else stays as it was. */
export function replaceWords(typed: string, others: ReadonlyMap<string, string>): string {
  return typed.replace(/[\p{L}\p{N}\p{M}]+/gu, (said) => {
    const [word, more] = wordsOf(said);
    return word !== undefined && more === undefined ? (others.get(word) ?? said) : said;
  });
}
