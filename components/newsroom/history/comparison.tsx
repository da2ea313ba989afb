import type { Media } from "#domain/articles/article.ts";
import type { Comparison } from "#domain/articles/comparing.ts";
import type { Line } from "#domain/articles/comparing-lines.ts";
import type { Piece } from "#domain/articles/comparing-words.ts";
import { Pieces, whole } from "../../comparing/pieces.tsx";
import type { ShownRow } from "../../comparing/shown-rows.ts";
import { Nothing } from "../nothing.tsx";
import { Thumbnails } from "./thumbnails.tsx";

interface ComparisonViewProps {
  fields: Comparison["fields"];
  rows: ShownRow[];
  media: ReadonlyMap<number, Media>;
  language: string;
  direction: "ltr" | "rtl";
}

/** Two versions side by side; on a phone one text with what was taken out and put in. */
export function ComparisonView({ fields, rows, media, language, direction }: ComparisonViewProps) {
  if (fields.length === 0 && rows.every(({ kind }) => kind === "same" || kind === "left out"))
    return (
      <Nothing title="Both say the same">
        Neither the text nor any field differs, and its formatting, pictures and links are the same.
      </Nothing>
    );
  let key = 0;
  return (
    <>
      {fields.length > 0 && (
        <section aria-label="Fields">
          <h2 className="section-title">Fields</h2>
          <ul className="diff">
            {fields.map(({ label, pieces, media: shown }) => (
              <li className="diff-row diff-changed" key={label}>
                <span className="diff-label">{label}</span>
                <BothSides pieces={pieces} language={language} />
                <Thumbnails ids={shown} media={media} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Text">
        <h2 className="section-title">Text</h2>
        <ul className="diff">
          {rows.map((row) => (
            <DiffRow key={key++} row={row} media={media} language={language} direction={direction} />
          ))}
        </ul>
      </section>
    </>
  );
}

type DiffRowProps = Omit<ComparisonViewProps, "fields" | "rows"> & { row: ShownRow };

function DiffRow({ row, media, language, direction }: DiffRowProps) {
  switch (row.kind) {
    case "left out":
      return (
        <li className="diff-left-out quiet">
          {row.count === 1 ? "One block that did not change" : `${row.count} blocks that did not change`}
        </li>
      );
    case "same":
      return (
        <li className="diff-row diff-same">
          <span className="diff-label">{labelOf(row.line)}</span>
          <div className="diff-whole" lang={language} dir={direction}>
            <Pieces pieces={whole("same", row.line)} />
          </div>
        </li>
      );
    case "removed":
    case "added": {
      const words = row.kind === "removed" ? "Taken out" : "Put in";
      return (
        <li className={`diff-row diff-${row.kind}`}>
          <span className="diff-label">
            {words}
            {row.moved && ", moved"}
            {labelOf(row.line) && `: ${labelOf(row.line)}`}
          </span>
          <div className="diff-side" lang={language} dir={direction}>
            <Pieces pieces={whole(row.kind, row.line)} />
            <Thumbnails ids={row.line.media} media={media} />
          </div>
        </li>
      );
    }
    case "changed":
      return (
        <li className="diff-row diff-changed">
          <span className="diff-label">
            Changed
            <ChangedLabel before={row.before} after={row.after} />
          </span>
          <BothSides pieces={row.pieces} language={language} direction={direction} />
        </li>
      );
    default:
      return row satisfies never;
  }
}

/** A paragraph goes without saying. */
const labelOf = ({ label }: Line) => (label === "Paragraph" ? "" : label);

function ChangedLabel({ before, after }: { before: Line; after: Line }) {
  if (before.label === after.label) return labelOf(after) && `: ${labelOf(after)}`;
  return (
    <>
      : <del>{before.label}</del> <ins>{after.label}</ins>
    </>
  );
}

interface BothSidesProps {
  pieces: Piece[];
  language: string;
  direction?: "ltr" | "rtl" | "auto";
}

/** The same pieces twice: for a desk in two columns, for a phone in one. One of them is not drawn at all. */
function BothSides({ pieces, language, direction = "auto" }: BothSidesProps) {
  return (
    <>
      <div className="diff-side diff-before" lang={language} dir={direction}>
        <Pieces pieces={pieces} without="added" />
      </div>
      <div className="diff-side diff-after" lang={language} dir={direction}>
        <Pieces pieces={pieces} without="removed" />
      </div>
      <div className="diff-inline" lang={language} dir={direction}>
        <Pieces pieces={pieces} />
      </div>
    </>
  );
}
