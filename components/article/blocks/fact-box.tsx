import type { BlockOf } from "#domain/articles/body.ts";
import { inOrder } from "../in-order.ts";
import { InlineText } from "../inline-text.tsx";
import { BulletList, NumberedList } from "./list.tsx";
import { UnknownBlock } from "./unknown-block.tsx";

/** What one should know beside the text, on limestone. */
export function FactBox({ block }: { block: BlockOf<"factBox"> }) {
  const { title } = block.attrs;
  return (
    <aside className="fact-box" aria-label={title || "Facts"}>
      {title && <p className="fact-title">{title}</p>}
      {inOrder(block.content, (part) => (
        <Part block={part} />
      ))}
    </aside>
  );
}

function Part({ block }: { block: BlockOf<"factBox">["content"][number] }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <InlineText content={block.content} />
        </p>
      );
    case "bulletList":
      return <BulletList block={block} />;
    case "orderedList":
      return <NumberedList block={block} />;
    default:
      return <UnknownBlock block={block satisfies never} />;
  }
}
