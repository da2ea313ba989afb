import type { ReactNode } from "react";
import type { Media } from "#domain/articles/article.ts";
import type { TopBlock } from "#domain/articles/body.ts";
import type { PaperTime } from "../ui/date-time.tsx";
import { ClipBlock } from "./blocks/clip-block.tsx";
import { EmbedCard } from "./blocks/embed-card.tsx";
import { FactBox } from "./blocks/fact-box.tsx";
import { Gallery } from "./blocks/gallery.tsx";
import { BulletList, NumberedList } from "./blocks/list.tsx";
import { PictureBlock } from "./blocks/picture-block.tsx";
import { PullQuote } from "./blocks/pull-quote.tsx";
import { Quote } from "./blocks/quote.tsx";
import { DataTable } from "./blocks/table.tsx";
import { UnknownBlock } from "./blocks/unknown-block.tsx";
import { inOrder } from "./in-order.ts";
import { InlineText } from "./inline-text.tsx";

interface BodyBlocksProps {
  blocks: readonly TopBlock[];
  media: ReadonlyMap<number, Media>;
  paper: PaperTime;
}

/** A body, block by block. */
export function BodyBlocks({ blocks, media, paper }: BodyBlocksProps) {
  return inOrder(blocks, (block) => draw(block, media, paper));
}

function draw(block: TopBlock, media: ReadonlyMap<number, Media>, paper: PaperTime): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <InlineText content={block.content} />
        </p>
      );
    case "heading": {
      const Heading = block.attrs.level === 3 ? "h3" : "h2";
      return (
        <Heading>
          <InlineText content={block.content} />
        </Heading>
      );
    }
    case "blockquote":
      return <Quote block={block} />;
    case "pullQuote":
      return <PullQuote block={block} />;
    case "bulletList":
      return <BulletList block={block} />;
    case "orderedList":
      return <NumberedList block={block} />;
    case "image":
      return <PictureBlock media={media.get(block.attrs.mediaId)} />;
    case "gallery":
      return <Gallery block={block} media={media} />;
    case "video":
      return <ClipBlock media={media.get(block.attrs.mediaId)} interfaceLanguage={paper.language} />;
    case "embed":
      return <EmbedCard block={block} />;
    case "table":
      return <DataTable block={block} />;
    case "factBox":
      return <FactBox block={block} />;
    case "horizontalRule":
      return <hr />;
    default:
      return <UnknownBlock block={block satisfies never} />;
  }
}
