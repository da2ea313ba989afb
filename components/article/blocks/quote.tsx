import type { BlockOf } from "#domain/articles/body.ts";
import { Paragraphs } from "./paragraphs.tsx";

/** A quotation set apart, and who said it. */
export function Quote({ block }: { block: BlockOf<"blockquote"> }) {
  const { attribution } = block.attrs;
  if (!attribution) {
    return (
      <blockquote>
        <Paragraphs blocks={block.content} />
      </blockquote>
    );
  }
  return (
    <figure className="quoted">
      <blockquote>
        <Paragraphs blocks={block.content} />
      </blockquote>
      <figcaption>{attribution}</figcaption>
    </figure>
  );
}
