import { z } from "zod";
import { type BlockKind, blockKinds, type MarkKind, markKinds, topBlocks } from "#domain/articles/body.ts";
import { shape } from "./shape.ts";

/* The shape of bodies, made from the tables that define them. */

const capital = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** Attributes stand where a kind has any. */
const attributes = (attrs: z.ZodObject) => (Object.keys(attrs.shape).length > 0 ? { attrs } : {});

const marks = (Object.keys(markKinds) as MarkKind[]).map((kind) =>
  z.object({ type: z.literal(kind), ...attributes(markKinds[kind]) }),
);

const inline = shape(
  "Inline",
  "A run of text with its marks, or a line break. Links are addresses in full.",
  z.union([
    z.object({ type: z.literal("text"), text: z.string(), marks: z.array(z.union(marks)).optional() }),
    z.object({ type: z.literal("hardBreak") }),
  ]),
);

const blocks = new Map<BlockKind, z.ZodType>();

const oneOf = (kinds: readonly BlockKind[]) =>
  z.lazy(() => z.union(kinds.map((kind) => blocks.get(kind) ?? z.never())));

for (const kind of Object.keys(blockKinds) as BlockKind[]) {
  const { holds, attrs } = blockKinds[kind];
  const content =
    holds === "inline"
      ? { content: z.array(inline).optional() }
      : holds === "nothing"
        ? {}
        : { content: z.array(oneOf(holds)) };
  const block = z.object({ type: z.literal(kind), ...attributes(attrs), ...content });
  blocks.set(kind, shape(`${capital(kind)}Block`, `A block of the kind ${kind}.`, block));
}

/** A whole body. */
export const body = shape(
  "Body",
  "The text as it is stored: a ProseMirror document. Later versions may know more kinds of block.",
  z.object({ type: z.literal("doc"), content: z.array(oneOf(topBlocks)) }),
);
