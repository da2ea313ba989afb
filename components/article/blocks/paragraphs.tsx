import type { BlockOf } from "#domain/articles/body.ts";
import { inOrder } from "../in-order.ts";
import { InlineText } from "../inline-text.tsx";

/** Paragraphs inside another block. */
export function Paragraphs({ blocks }: { blocks: readonly BlockOf<"paragraph">[] | undefined }) {
  return inOrder(blocks, (block) => (
    <p>
      <InlineText content={block.content} />
    </p>
  ));
}
