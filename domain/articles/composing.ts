import type { BlockOf, Body, Inline, Mark, TopBlock } from "./body.ts";

/*
 * Short words for composing bodies in code: the sample edition and the tests are written with them.
 * They only make the shapes; `parseBody` still judges the whole.
 */

type Text = string | Inline | Inline[];

/** Joins strings and marked texts to inline content; empty strings vanish. */
export function inline(...parts: Text[]): Inline[] {
  return parts
    .flatMap((part) => (typeof part === "string" ? [{ type: "text" as const, text: part }] : part))
    .filter((part) => part.type !== "text" || part.text !== "");
}

const marked =
  (mark: Mark) =>
  (...parts: Text[]): Inline[] =>
    inline(...parts).map((part) =>
      part.type === "text" ? { ...part, marks: [...(part.marks ?? []), mark] } : part,
    );

export const bold = marked({ type: "bold" });
export const italic = marked({ type: "italic" });
export const superscript = marked({ type: "superscript" });
export const subscript = marked({ type: "subscript" });
export const link = (href: string, ...parts: Text[]) => marked({ type: "link", attrs: { href } })(...parts);
export const inLanguage = (lang: string, dir: "ltr" | "rtl", ...parts: Text[]) =>
  marked({ type: "language", attrs: { lang, dir } })(...parts);
export const lineBreak: Inline = { type: "hardBreak" };

export const paragraph = (...parts: Text[]): BlockOf<"paragraph"> => ({
  type: "paragraph",
  content: inline(...parts),
});

export const heading = (level: 2 | 3, ...parts: Text[]): BlockOf<"heading"> => ({
  type: "heading",
  attrs: { level },
  content: inline(...parts),
});

/** A quotation set apart; each string is a paragraph of it. */
export const quote = (attribution: string | null, ...paragraphs: string[]): BlockOf<"blockquote"> => ({
  type: "blockquote",
  attrs: { attribution },
  content: paragraphs.map((text) => paragraph(text)),
});

export const pullQuote = (attribution: string | null, text: string): BlockOf<"pullQuote"> => ({
  type: "pullQuote",
  attrs: { attribution },
  content: inline(text),
});

const listItem = (...parts: Text[]): BlockOf<"listItem"> => ({
  type: "listItem",
  content: [paragraph(...parts)],
});

export const bulletList = (...items: Text[]): BlockOf<"bulletList"> => ({
  type: "bulletList",
  content: items.map((item) => listItem(item)),
});

export const numberedList = (...items: Text[]): BlockOf<"orderedList"> => ({
  type: "orderedList",
  attrs: { start: 1 },
  content: items.map((item) => listItem(item)),
});

export const image = (mediaId: number): BlockOf<"image"> => ({ type: "image", attrs: { mediaId } });
export const video = (mediaId: number): BlockOf<"video"> => ({ type: "video", attrs: { mediaId } });

export const gallery = (caption: string, ...mediaIds: number[]): BlockOf<"gallery"> => ({
  type: "gallery",
  attrs: { caption, mediaIds },
});

export const embed = (
  provider: BlockOf<"embed">["attrs"]["provider"],
  url: string,
  title: string,
): BlockOf<"embed"> => ({ type: "embed", attrs: { provider, url, title } });

const cell = { colspan: 1, rowspan: 1 };

/** A table: the first row holds the column headers, the first cell of each later row is its header. */
export const table = (caption: string, columns: string[], ...rows: string[][]): BlockOf<"table"> => ({
  type: "table",
  attrs: { caption },
  content: [
    {
      type: "tableRow",
      content: columns.map((text) => ({ type: "tableHeader", attrs: cell, content: [paragraph(text)] })),
    },
    ...rows.map(
      (row): BlockOf<"tableRow"> => ({
        type: "tableRow",
        content: row.map((text, column) => ({
          type: column === 0 ? "tableHeader" : "tableCell",
          attrs: cell,
          content: [paragraph(text)],
        })),
      }),
    ),
  ],
});

export const factBox = (title: string, ...content: BlockOf<"factBox">["content"]): BlockOf<"factBox"> => ({
  type: "factBox",
  attrs: { title },
  content,
});

export const divider: BlockOf<"horizontalRule"> = { type: "horizontalRule" };

export const body = (...content: TopBlock[]): Body => ({ type: "doc", content });
