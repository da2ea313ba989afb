import type { Piece } from "#domain/search/excerpt.ts";

/** A text with what was looked for marked in it. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  let at = 0;
  return pieces.map(({ text, isMarked }) => {
    at += text.length;
    return isMarked ? <mark key={at}>{text}</mark> : text;
  });
}
