import type { Row } from "#domain/articles/comparing.ts";

/** A row, or how many unchanged ones are left out. */
export type ShownRow = Row | { kind: "left out"; count: number };

/** How many unchanged rows stand around a change. */
const context = 1;

/** Leaves out what did not change, but for what stands right beside a change. */
export function aroundChanges(rows: Row[]): ShownRow[] {
  const isNear = (at: number) =>
    rows.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== "same");
  const shown: ShownRow[] = [];
  rows.forEach((row, at) => {
    const last = shown.at(-1);
    if (isNear(at)) shown.push(row);
    else if (last?.kind === "left out") last.count++;
    else shown.push({ kind: "left out", count: 1 });
  });
  return shown;
}

const rowsOnAPage = 200;

/** One part of many rows. @param number from 1; one that is out of reach counts as the last */
export function partOf<Shown>(rows: Shown[], number: number): { rows: Shown[]; part: number; parts: number } {
  const parts = Math.max(1, Math.ceil(rows.length / rowsOnAPage));
  const part = Math.min(Math.max(1, number), parts);
  return { rows: rows.slice((part - 1) * rowsOnAPage, part * rowsOnAPage), part, parts };
}
