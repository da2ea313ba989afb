import type { BlockOf } from "#domain/articles/body.ts";
import { inOrder } from "../in-order.ts";
import { InlineText } from "../inline-text.tsx";
import { UnknownBlock } from "./unknown-block.tsx";

export function BulletList({ block }: { block: BlockOf<"bulletList"> }) {
  return (
    <ul>
      <Items items={block.content} />
    </ul>
  );
}

export function NumberedList({ block }: { block: BlockOf<"orderedList"> }) {
  const { start } = block.attrs;
  return (
    <ol start={start === 1 ? undefined : start}>
      <Items items={block.content} />
    </ol>
  );
}

function Items({ items }: { items: readonly BlockOf<"listItem">[] | undefined }) {
  return inOrder(items, (item) => (
    <li>
      {inOrder(item.content, (block) => (
        <ItemPart block={block} />
      ))}
    </li>
  ));
}

/** What stands in a list's item, and in a fact box: a paragraph, or a list again. */
export function ItemPart({ block }: { block: BlockOf<"listItem" | "factBox">["content"][number] }) {
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
