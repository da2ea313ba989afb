import type { BlockOf } from "#domain/articles/body.ts";
import { inOrder } from "../in-order.ts";
import { ItemPart } from "./list.tsx";

/** What one should know beside the text, on limestone. */
export function FactBox({ block }: { block: BlockOf<"factBox"> }) {
  const { title } = block.attrs;
  return (
    <aside className="fact-box" aria-label={title || "Facts"}>
      {title && <p className="fact-title">{title}</p>}
      {inOrder(block.content, (part) => (
        <ItemPart block={part} />
      ))}
    </aside>
  );
}
