import type { ReactNode } from "react";
import type { Mark } from "#domain/articles/body.ts";
import type { Piece } from "#domain/articles/comparing-words.ts";

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
  switch (mark.type) {
    case "bold":
      return <strong>{text}</strong>;
    case "italic":
      return <em>{text}</em>;
    case "superscript":
      return <sup>{text}</sup>;
    case "subscript":
      return <sub>{text}</sub>;
    case "link":
      return (
        <span className="diff-link" title={mark.attrs.href}>
          {text}
        </span>
      );
    case "language":
      return (
        <span lang={mark.attrs.lang} dir={mark.attrs.dir}>
          {text}
        </span>
      );
    default:
      // A mark of a later version leaves its text as it is.
      mark satisfies never;
      return text;
  }
}
