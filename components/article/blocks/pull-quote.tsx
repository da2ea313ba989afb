import type { BlockOf } from "#domain/articles/body.ts";
import { InlineText } from "../inline-text.tsx";

/** Words from the text, enlarged; at a desk they hang into the margin. A quotation mark at their head hangs too. */
export function PullQuote({ block }: { block: BlockOf<"pullQuote"> }) {
  const [first] = block.content ?? [];
  const hangs = first?.type === "text" && /^["'“‘«„]/.test(first.text);
  return (
    <figure className="pull-quote">
      <blockquote className={hangs ? "hangs" : undefined}>
        <p>
          <InlineText content={block.content} />
        </p>
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}
