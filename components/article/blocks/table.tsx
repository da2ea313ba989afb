import type { BlockOf } from "#domain/articles/body.ts";
import { inOrder } from "../in-order.ts";
import { figureColumns } from "./figure-columns.ts";
import { Paragraphs } from "./paragraphs.tsx";

type Row = BlockOf<"tableRow">;
type Cell = Row["content"][number];

/** A table. Where it is wider than the page it scrolls by itself, with the keyboard too. */
export function DataTable({ block }: { block: BlockOf<"table"> }) {
  const rows = block.content ?? [];
  const { caption } = block.attrs;
  const headed = (rows[0]?.content ?? []).every((cell) => cell.type === "tableHeader");
  const [head, body] = headed ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
  const figures = figureColumns(body);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard.
    <section className="table-region" aria-label={caption || "Table"} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {head.length > 0 && <thead>{inOrder(head, (row) => drawRow(row, "col", figures))}</thead>}
        <tbody>{inOrder(body, (row) => drawRow(row, "row", figures))}</tbody>
      </table>
    </section>
  );
}

function drawRow(row: Row, scope: "col" | "row", figures: ReadonlySet<number>) {
  const cells = [...(row.content ?? []).entries()];
  return (
    <tr>
      {inOrder(cells, ([column, cell]) => (
        <TableCell cell={cell} scope={scope} look={figures.has(column) ? "figure-cell" : undefined} />
      ))}
    </tr>
  );
}

function TableCell({ cell, scope, look }: { cell: Cell; scope: "col" | "row"; look: string | undefined }) {
  const { colspan, rowspan } = cell.attrs;
  const attributes = {
    colSpan: colspan > 1 ? colspan : undefined,
    rowSpan: rowspan > 1 ? rowspan : undefined,
    className: look,
  };
  const text = <Paragraphs blocks={cell.content} />;
  if (cell.type === "tableCell") return <td {...attributes}>{text}</td>;
  return (
    <th scope={scope} {...attributes}>
      {text}
    </th>
  );
}
