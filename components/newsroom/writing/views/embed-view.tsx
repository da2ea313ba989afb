import type { ReactNodeViewProps } from "@tiptap/react";
import { EmbedCard } from "#components/article/blocks/embed-card.tsx";
import type { BlockOf } from "#domain/articles/body.ts";
import { WholeBlock } from "./whole-block.tsx";

/** A card that leads elsewhere, as readers see it. */
export function EmbedView({ node, selected }: ReactNodeViewProps) {
  // The node is of the schema, so that its attributes are an embed's.
  const attrs = node.attrs as BlockOf<"embed">["attrs"];
  return (
    <WholeBlock label={`Embed: ${attrs.title || attrs.url}`} selected={selected}>
      <EmbedCard block={{ type: "embed", attrs }} />
    </WholeBlock>
  );
}
