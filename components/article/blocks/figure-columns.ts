import type { BlockOf } from "#domain/articles/body.ts";

type Row = BlockOf<"tableRow">;
type Cell = Row["content"][number];

/** A number as newspapers write it: with a sign, a currency or a unit of up to three letters. */
const figure = /^[−+\-±]?[$€£₪]?\d[\d\s.,:/]*( ?(%|[\p{L}°]{1,3}))?$/u;

/** Whether a cell holds nothing but a figure. */
export function holdsFigure(cell: Cell): boolean {
  const text = (cell.content ?? [])
    .flatMap((paragraph) => paragraph.content ?? [])
    .map((part) => (part.type === "text" ? part.text : " "))
    .join("");
  return figure.test(text.trim());
}

/**
 * The columns that hold figures alone: those stand under one another at the end of their column, and so does its head.
 * @param rows those beneath the head
 * @returns numbers of columns, from 0; none for a table with cells that span several
 */
export function figureColumns(rows: Row[]): ReadonlySet<number> {
  const cells = rows.flatMap((row) => row.content ?? []);
  if (rows.length === 0 || cells.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1))
    return new Set();
  const columns = (rows[0]?.content ?? []).keys();
  return new Set(
    [...columns].filter((column) =>
      rows.every((row) => {
        const cell = row.content?.[column];
        return cell !== undefined && holdsFigure(cell);
      }),
    ),
  );
}
