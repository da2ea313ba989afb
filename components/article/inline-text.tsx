import type { ReactNode } from "react";
import type { Inline, Mark } from "#domain/articles/body.ts";
import { inOrder } from "./in-order.ts";

/** Running text with its marks, the innermost first. */
export function InlineText({ content }: { content: readonly Inline[] | undefined }) {
  return inOrder(content, (part) => <InlinePart part={part} />);
}

function InlinePart({ part }: { part: Inline }) {
  if (part.type === "hardBreak") return <br />;
  if (part.type !== "text") return null;
  return (part.marks ?? []).reduce<ReactNode>(marked, part.text);
}

/** A text with one mark around it. */
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
      return <a href={mark.attrs.href}>{text}</a>;
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
