import type { Comparison } from "#domain/articles/comparing.ts";
import { Pieces, whole } from "../comparing/pieces.tsx";
import type { ShownRow } from "../comparing/shown-rows.ts";

interface ChangedTextProps {
  fields: Comparison["fields"];
  rows: ShownRow[];
}

/** One text with what was taken out and put in: struck through and underlined, and said to whoever listens. */
export function ChangedText({ fields, rows }: ChangedTextProps) {
  let key = 0;
  return (
    <ol className="changed-text">
      {fields.map(({ label, pieces }) => (
        <li key={label}>
          <p className="label">{label}</p>
          <p>
            <Pieces pieces={pieces} />
          </p>
        </li>
      ))}
      {rows.map((row) => (
        <ChangedRow key={key++} row={row} />
      ))}
    </ol>
  );
}

function ChangedRow({ row }: { row: ShownRow }) {
  switch (row.kind) {
    case "left out":
      return (
        <li className="quiet">
          {row.count === 1
            ? "One paragraph that did not change"
            : `${row.count} paragraphs that did not change`}
        </li>
      );
    case "same":
      return (
        <li>
          <p>
            <Pieces pieces={whole("same", row.line)} />
          </p>
        </li>
      );
    case "removed":
    case "added":
      return (
        <li>
          <p className="label">{labels[row.kind][row.moved ? "moved" : "new"]}</p>
          <p>
            <Pieces pieces={whole(row.kind, row.line)} />
          </p>
        </li>
      );
    case "changed":
      return (
        <li>
          <p className="label">Changed</p>
          <p>
            <Pieces pieces={row.pieces} />
          </p>
        </li>
      );
    default:
      return row satisfies never;
  }
}

const labels = {
  removed: { moved: "Stood here, moved", new: "Taken out" },
  added: { moved: "Moved here", new: "Put in" },
};
