import type { Comparison } from "#domain/articles/comparing.ts";
import type { Line } from "#domain/articles/comparing-lines.ts";
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
    <div className="changed-text">
      {fields.map(({ label, pieces }) => (
        <div key={label}>
          <p className="label">{label}</p>
          <p>
            <Pieces pieces={pieces} />
          </p>
        </div>
      ))}
      {rows.map((row) => (
        <ChangedRow key={key++} row={row} />
      ))}
    </div>
  );
}

function ChangedRow({ row }: { row: ShownRow }) {
  switch (row.kind) {
    case "left out":
      return (
        <p className="quiet">
          {row.count === 1
            ? "One paragraph that did not change"
            : `${row.count} paragraphs that did not change`}
        </p>
      );
    case "same":
      return (
        <div>
          <p className={looksOf(row.line)}>
            <Pieces pieces={whole("same", row.line)} />
          </p>
        </div>
      );
    case "removed":
    case "added":
      return (
        <div>
          <p className="label">{labels[row.kind][row.moved ? "moved" : "new"]}</p>
          <p className={looksOf(row.line)}>
            <Pieces pieces={whole(row.kind, row.line)} />
          </p>
        </div>
      );
    case "changed":
      return (
        <div>
          <p className="label">Changed</p>
          <p className={looksOf(row.after)}>
            <Pieces pieces={row.pieces} />
          </p>
        </div>
      );
    default:
      return row satisfies never;
  }
}

/** A heading of the text looks like one, without being one of the page. */
const looksOf = ({ label }: Line) => (label.startsWith("Heading") ? "display" : undefined);

const labels = {
  removed: { moved: "Stood here, moved", new: "Taken out" },
  added: { moved: "Moved here", new: "Put in" },
};
