import type { ReactNode } from "react";
import type { Mark } from "#domain/articles/body.ts";
import type { Line } from "#domain/articles/comparing-lines.ts";
import type { Piece } from "#domain/articles/comparing-words.ts";
import { marked as asReadersSee } from "../article/inline-text.tsx";

/** Words that are the same, taken out and put in. @param without one side, to show the other alone */
export function Pieces({ pieces, without }: { pieces: Piece[]; without?: "removed" | "added" }) {
  let key = 0;
  return pieces.filter(({ kind }) => kind !== without).map((piece) => <OnePiece key={key++} piece={piece} />);
}

function OnePiece({ piece: { kind, text, marks, formatting } }: { piece: Piece }) {
  const words = (
    <>
      {marks.reduce<ReactNode>(marked, text)}
      {formatting && <small className="diff-note"> ({formatting})</small>}
    </>
  );
  if (kind === "removed") return <del>{words}</del>;
  if (kind === "added") return <ins>{words}</ins>;
  return words;
}

/** As readers see it, but that a link leads nowhere: here it is something to look at. */
export function marked(text: ReactNode, mark: Mark): ReactNode {
  if (mark.type !== "link") return asReadersSee(text, mark);
  return (
    <span className="diff-link" title={mark.attrs.href}>
      {text}
    </span>
  );
}

/** A line that stands on one side alone, as pieces; one without words says so by its label. */
export const whole = (kind: Piece["kind"], line: Line): Piece[] =>
  line.spans.length > 0
    ? line.spans.map(({ text, marks }) => ({ kind, text, marks }))
    : [{ kind, text: line.label, marks: [] }];
