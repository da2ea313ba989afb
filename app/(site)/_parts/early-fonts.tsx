import type { Body } from "#domain/articles/body.ts";
import hebrewText from "../fonts/frank-ruhl-libre-400-hebrew.woff2";
import hebrewDisplay from "../fonts/frank-ruhl-libre-500-hebrew.woff2";
import display from "../fonts/newsreader-display-latin.woff2";
import bold from "../fonts/newsreader-text-bold-latin.woff2";
import italic from "../fonts/newsreader-text-italic-latin.woff2";
import text from "../fonts/newsreader-text-latin.woff2";
import { marksOf } from "./marks-of.ts";

/*
 * Fonts asked for before the stylesheet has told of them: one that comes later than the first lines is not shown, or the
 * text would move. Elements rather than React's `preload()`, which Next turns into a header of its answer; readers are
 * sent the finished document alone.
 */
const early = (address: string) => (
  <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={address} />
);

/** What every page is set in. */
export function RomanFonts() {
  return (
    <>
      {early(text)}
      {early(display)}
    </>
  );
}

/** What an article is written in: bold and italic too, since they may be typed at any moment. */
export function WritingFonts({ language }: { language: string }) {
  return (
    <>
      <RomanFonts />
      {early(bold)}
      {early(italic)}
      <FurtherFonts languages={[language]} />
    </>
  );
}

interface FurtherFontsProps {
  /** BCP 47: of everything the page shows in its own language. */
  languages: string[];
  body?: Body;
}

/** What this page needs besides: Hebrew letters, bold and italic words in its text. */
export function FurtherFonts({ languages, body }: FurtherFontsProps) {
  const marks = body ? marksOf(body) : new Set();
  return (
    <>
      {marks.has("bold") && early(bold)}
      {marks.has("italic") && early(italic)}
      {languages.some((language) => /^(he|yi)\b/.test(language)) && (
        <>
          {early(hebrewDisplay)}
          {early(hebrewText)}
        </>
      )}
    </>
  );
}
