import type { Term } from "./query.ts";
import { wordsOf } from "./words.ts";

/* Where the words that were looked for stand in a text as it was written, accents and vowel points and all. Pure. */

/** A stretch of text; marked where it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What is shown of a long text, in characters, and how much of it may come before the first mark. */
const shown = { most: 240, before: 80 };
/** As far into a text as it is looked through, in characters. */
const mostRead = 300_000;

interface Place {
  start: number;
  end: number;
  /** Which of the terms stands here. */
  term: number;
}

/** The whole of a text, with what was looked for marked. */
export function markIn(text: string, terms: readonly Term[]): Piece[] {
  return piecesOf(text, placesIn(text, terms), 0, text.length);
}

/**
 * The stretch of a text that holds most of what was looked for, from where a sentence begins or a word.
 * @returns undefined when none of it is there
 */
export function excerptOf(text: string, terms: readonly Term[]): Piece[] | undefined {
  const places = placesIn(text.slice(0, mostRead), terms);
  const first = bestOf(places);
  if (!first) return undefined;
  const start = beginBefore(text, first.start);
  const end = endAfter(text, Math.max(start + shown.most, first.end));
  const pieces = piecesOf(text, places, start, end);
  const isMidway = start > 0 && !/[.!?…:]["”’»]?\s*$|\n\s*$/u.test(text.slice(Math.max(0, start - 4), start));
  return [
    ...(isMidway ? [{ text: "… ", isMarked: false }] : []),
    ...pieces.map((piece) => ({ ...piece, text: onOneLine(piece.text) })),
    ...(end < text.length ? [{ text: "\u00a0…", isMarked: false }] : []),
  ];
}

/** Paragraphs end as sentences do; what else stands in lines of its own, cells and items, is set apart. */
const onOneLine = (text: string): string =>
  text.replace(/(?<![.!?…:,;])\s*\n\s*/gu, " · ").replace(/\s+/g, " ");

/** Where each term stands, in order. */
function placesIn(text: string, terms: readonly Term[]): Place[] {
  const words = [...foldedWords(text)];
  const places: Place[] = [];
  for (const [at, { start }] of words.entries()) {
    for (const [term, { words: wanted, isBegun }] of terms.entries()) {
      const stands = wanted.every((word, n) => {
        const here = words[at + n]?.word;
        return isBegun && n === wanted.length - 1 ? here?.startsWith(word) : here === word;
      });
      const last = words[at + wanted.length - 1];
      if (stands && last) places.push({ start, end: last.end, term });
    }
  }
  return places;
}

function* foldedWords(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const { 0: written, index: start } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const end = start + written.length;
    const words = /^[a-z\d]+$/.test(written) ? [written] : wordsOf(written);
    for (const word of words) yield { word, start, end };
  }
}

/** The first place of the stretch in which most different terms stand, of several the earliest. */
function bestOf(places: Place[]): Place | undefined {
  let best: { place: Place; terms: number } | undefined;
  for (const [at, place] of places.entries()) {
    const terms = new Set<number>();
    for (let n = at; n < places.length && n < at + 20; n++) {
      const other = places[n];
      if (!other || other.end > place.start + shown.most - shown.before) break;
      terms.add(other.term);
    }
    if (!best || terms.size > best.terms) best = { place, terms: terms.size };
  }
  return best?.place;
}

function beginBefore(text: string, mark: number): number {
  const from = Math.max(0, mark - shown.before);
  const before = text.slice(from, mark);
  const sentence = [...before.matchAll(/[.!?…]["”’»]?\s+|\n+/gu)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  if (from === 0) return 0;
  const space = before.search(/\s/);
  return space < 0 ? mark : from + space + 1;
}

function endAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/);
  const end = space > at - shown.before ? space : at;
  // Before the mark of what was cut off stands no other.
  return text.slice(0, end).replace(/[\s,;:–·(]+$/u, "").length;
}

/** Cuts a stretch of the text at its marks; what overlaps, or is parted by nothing but spaces, is marked as one. */
function piecesOf(text: string, places: Place[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const say = (upTo: number, isMarked: boolean) => {
    if (upTo > at) pieces.push({ text: text.slice(at, upTo), isMarked });
    at = Math.max(at, upTo);
  };
  for (const place of places) {
    if (place.end <= at || place.start < start || place.end > end) continue;
    say(place.start, false);
    say(place.end, true);
  }
  say(end, false);
  return pieces;
}
