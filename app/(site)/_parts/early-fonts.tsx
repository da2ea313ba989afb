import hebrewText from "../fonts/frank-ruhl-libre-400-hebrew.woff2";
import hebrewDisplay from "../fonts/frank-ruhl-libre-500-hebrew.woff2";
import display from "../fonts/newsreader-display-latin.woff2";
import text from "../fonts/newsreader-text-latin.woff2";

/*
 * Elements rather than React's `preload()`, which Next turns into a header of an answer that nobody sends on: readers
 * are sent the finished document alone.
 */
const early = (address: string) => (
  <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={address} />
);

/** What every page is set in, asked for before the stylesheet has told of it. */
export function RomanFonts() {
  return (
    <>
      {early(text)}
      {early(display)}
    </>
  );
}

/** Likewise for a page in Hebrew. */
export function HebrewFonts() {
  return (
    <>
      {early(hebrewText)}
      {early(hebrewDisplay)}
    </>
  );
}
