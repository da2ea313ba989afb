/*
 * The readable part of a media address, out of whatever a file is called: small Latin letters, digits and hyphens.
 */

/** Hebrew letters as they are commonly written in Latin ones; final forms included. */
const hebrew: Record<string, string> = {
  א: "a",
  ב: "b",
  ג: "g",
  ד: "d",
  ה: "h",
  ו: "v",
  ז: "z",
  ח: "ch",
  ט: "t",
  י: "y",
  כ: "k",
  ך: "k",
  ל: "l",
  מ: "m",
  ם: "m",
  נ: "n",
  ן: "n",
  ס: "s",
  ע: "a",
  פ: "p",
  ף: "f",
  צ: "ts",
  ץ: "ts",
  ק: "k",
  ר: "r",
  ש: "sh",
  ת: "t",
};

/** Latin letters that Unicode doesn't take apart. */
const latin: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * @param name a file's name, with or without its ending, or any words
 * @param otherwise what to say when there is no letter to keep
 * @returns up to 60 letters, never empty; without the hash that makes it unique
 */
export function addressName(name: string, otherwise: string): string {
  const letters = name
    .replace(/\.[A-Za-z0-9]{2,4}$/, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u05d0-\u05ea]|[ßæœøłđðþı]/g, (letter) => hebrew[letter] ?? latin[letter] ?? "")
    .replace(/\p{M}|['’׳״]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return letters === "" ? otherwise : letters;
}
