import type { AnyBlock, BlockOf, Body, Inline, Mark } from "./body.ts";

/*
 * A body laid out in lines, so that two can be compared: a line for each block that has text or shows something, and for
 * each text that a block carries beside it. Whatever readers would notice of a block is in its line.
 */

/** A run of text, with the marks it carries. */
export interface Span {
  text: string;
  marks: Mark[];
}

export interface Line {
  /** What it is, in words: `Heading 2`, `Quotation`. */
  label: string;
  spans: Span[];
  /** Ids of the pictures and clips it shows. */
  media: number[];
}

/** Stands between two cells of a table's row. */
const cellWall: Span = { text: " │ ", marks: [] };

const plain = (text: string): Span[] => (text ? [{ text, marks: [] }] : []);

const line = (label: string, spans: Span[], media: number[] = []): Line => ({ label, spans, media });

/** A line for a text beside a block, where there is one. */
const aside = (label: string, text: string | null | undefined): Line[] =>
  text ? [line(label, plain(text))] : [];

const spansOf = (content: readonly Inline[] | undefined): Span[] =>
  (content ?? []).map((part) =>
    part.type === "text" ? { text: part.text, marks: part.marks ?? [] } : { text: "\n", marks: [] },
  );

/** @param describe what a picture or clip is, in words */
export function linesOf(body: Body, describe: (mediaId: number) => string): Line[] {
  const lines: Line[] = [];
  for (const block of body.content ?? []) lines.push(...blockLines(block, "", describe));
  return lines;
}

/** @param within what the block stands in, in words, such as `Fact box`; nothing for the body itself */
function blockLines(block: AnyBlock, within: string, describe: (id: number) => string): Line[] {
  const inside = (blocks: readonly AnyBlock[] | undefined, where: string) =>
    (blocks ?? []).flatMap((each) => blockLines(each, where, describe));
  switch (block.type) {
    case "paragraph":
      return [line(within || "Paragraph", spansOf(block.content))];
    case "heading":
      return [line(`Heading ${block.attrs.level}`, spansOf(block.content))];
    case "blockquote":
      return [
        ...inside(block.content, "Quotation"),
        ...aside("Quotation, attribution", block.attrs.attribution),
      ];
    case "pullQuote":
      return [
        line("Pull quote", spansOf(block.content)),
        ...aside("Pull quote, attribution", block.attrs.attribution),
      ];
    case "bulletList":
      return inside(block.content, joined(within, "Bulleted list"));
    case "orderedList":
      return inside(block.content, joined(within, `Numbered list${startOf(block)}`));
    case "listItem":
      return inside(block.content, within);
    case "image":
      return [line("Picture", plain(describe(block.attrs.mediaId)), [block.attrs.mediaId])];
    case "video":
      return [line("Clip", plain(describe(block.attrs.mediaId)), [block.attrs.mediaId])];
    case "gallery":
      return [
        ...block.attrs.mediaIds.map((id) => line("Gallery, picture", plain(describe(id)), [id])),
        ...aside("Gallery, caption", block.attrs.caption),
      ];
    case "embed":
      return [line(`Embed, ${block.attrs.provider}`, plain(`${block.attrs.title} ⟨${block.attrs.url}⟩`))];
    case "table":
      return [...aside("Table, caption", block.attrs.caption), ...(block.content ?? []).map(rowLine)];
    case "tableRow":
      return [rowLine(block)];
    case "tableHeader":
    case "tableCell":
      return inside(block.content, "Table");
    case "factBox":
      return [...aside("Fact box, title", block.attrs.title), ...inside(block.content, "Fact box")];
    case "horizontalRule":
      return [line("Divider", [])];
    default:
      // A block of a later version: its kind, at least, is compared.
      return [line(String((block satisfies never as { type: unknown }).type), [])];
  }
}

const joined = (within: string, what: string) => (within ? `${within}, ${what.toLowerCase()}` : what);

const startOf = ({ attrs }: BlockOf<"orderedList">) =>
  (attrs?.start ?? 1) === 1 ? "" : ` from ${attrs.start}`;

/** A table's row in one line; heads, and cells that reach over others, are told in its label. */
function rowLine(row: BlockOf<"tableRow">): Line {
  const cells = row.content ?? [];
  const heads = cells.map(({ type }) => (type === "tableHeader" ? "head" : "cell"));
  const spans = cells.flatMap(({ attrs }, at) =>
    attrs.colspan > 1 || attrs.rowspan > 1 ? [`${at + 1}. over ${attrs.colspan} × ${attrs.rowspan}`] : [],
  );
  const kinds = heads.every((kind) => kind === "head")
    ? " of heads"
    : heads.includes("head")
      ? ", headed"
      : "";
  return line(
    `Table, row${kinds}${spans.length > 0 ? ` (${spans.join(", ")})` : ""}`,
    cells.flatMap((cell, at) => [
      ...(at > 0 ? [cellWall] : []),
      ...(cell.content ?? []).flatMap((paragraph, number) => [
        ...(number > 0 ? [{ text: "\n", marks: [] }] : []),
        ...spansOf(paragraph.content),
      ]),
    ]),
  );
}
