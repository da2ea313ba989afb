import type { AnyBlock, Body, Inline } from "#domain/articles/body.ts";

/** A body in few words, a line for each block: what a story of writing compares. */
export const outlineOf = ({ content }: Body): string[] => content.map(outline);

function outline(block: AnyBlock): string {
  switch (block.type) {
    case "paragraph":
      return `paragraph: ${inline(block.content)}`;
    case "pullQuote":
      return `pullQuote: ${inline(block.content)}${said(block)}`;
    case "heading":
      return `heading ${block.attrs.level}: ${inline(block.content)}`;
    case "blockquote":
      return `blockquote: ${within(block.content).join(" / ")}${said(block)}`;
    case "bulletList":
      return `bulletList: ${block.content.map(outline).join(" ")}`;
    case "orderedList":
      return `orderedList ${block.attrs.start}: ${block.content.map(outline).join(" ")}`;
    case "listItem":
      return `[${within(block.content).join(", ")}]`;
    case "table": {
      const caption = block.attrs.caption && ` ${block.attrs.caption}`;
      return `table${caption}: ${block.content.map(outline).join(" / ")}`;
    }
    case "tableRow":
      return block.content.map(outline).join(" | ");
    case "tableHeader":
      return `*${within(block.content).join(" ")}`;
    case "tableCell":
      return within(block.content).join(" ");
    case "factBox":
      return `factBox ${block.attrs.title}: ${within(block.content).join(" / ")}`;
    case "embed":
      return `embed ${block.attrs.provider} ${block.attrs.url}: ${block.attrs.title}`;
    case "gallery":
      return `gallery of ${block.attrs.mediaIds.length}: ${block.attrs.caption}`;
    case "image":
    case "video":
    case "horizontalRule":
      return block.type;
    default:
      return block satisfies never;
  }
}

const within = (blocks: readonly AnyBlock[]) =>
  blocks.map((block) => (block.type === "paragraph" ? inline(block.content) : outline(block)));

const said = ({ attrs }: { attrs: { attribution: string | null } }) =>
  attrs.attribution ? ` (${attrs.attribution})` : "";

function inline(content: readonly Inline[] = []): string {
  return content
    .map((part) => {
      if (part.type === "hardBreak") return "⏎";
      return (part.marks ?? []).reduce((text, mark) => {
        const told =
          mark.type === "link"
            ? ` ${mark.attrs.href}`
            : mark.type === "language"
              ? ` ${mark.attrs.lang}`
              : "";
        return `<${mark.type}${told}>${text}</${mark.type}>`;
      }, part.text);
    })
    .join("");
}
