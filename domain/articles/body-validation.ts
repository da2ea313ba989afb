import { type AttributeSpec, Node, type NodeSpec, Schema } from "prosemirror-model";
import type { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { type BlockKind, type Body, blockKinds, type MarkKind, markKinds, topBlocks } from "./body.ts";
import { mediaOfBody } from "./body-text.ts";
import { withoutControlCharacters } from "./plain-text.ts";

/** More than any newspaper's longest has: a body of 250,000 words is about 2 MB. */
const most = { characters: 16_000_000, depth: 20, blocks: 20_000, media: 500 };

function attribute(name: string, form: z.ZodType): AttributeSpec {
  const absent = form.safeParse(undefined);
  const validate = (value: unknown) => {
    const result = form.safeParse(value);
    if (!result.success) throw new RangeError(`${name}: ${result.error.issues[0]?.message}`);
  };
  return absent.success ? { default: absent.data, validate } : { validate };
}

const attributesOf = (schema: z.ZodObject) =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, form]) => [name, attribute(name, form as z.ZodType)]),
  );

function nodeSpec(kind: BlockKind): NodeSpec {
  const { holds, attrs } = blockKinds[kind];
  const content =
    holds === "inline" ? "inline*" : holds === "nothing" ? undefined : `(${holds.join(" | ")})+`;
  return { ...(content && { content }), attrs: attributesOf(attrs) };
}

/** The ProseMirror schema of a body, made from the tables in `body.ts`. The editor uses this very one. */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: `(${topBlocks.join(" | ")})+` },
    text: { group: "inline" },
    hardBreak: { group: "inline", inline: true },
    ...Object.fromEntries((Object.keys(blockKinds) as BlockKind[]).map((kind) => [kind, nodeSpec(kind)])),
  },
  marks: Object.fromEntries(
    (Object.keys(markKinds) as MarkKind[]).map((kind) => [kind, { attrs: attributesOf(markKinds[kind]) }]),
  ),
});

/**
 * Judges a body as a whole on its way in.
 * @param input a ProseMirror document as JSON, from anywhere
 * @returns the body with nothing in it but what the schema knows
 * @throws Refusal with field `body` that says what is wrong
 */
export function parseBody(input: unknown): Body {
  try {
    const json = JSON.stringify(input ?? null);
    if (json.length > most.characters) throw new RangeError("it is too long for one article");
    const document = Node.fromJSON(bodySchema, JSON.parse(json, withoutControls));
    document.check();
    if (document.type.name !== "doc") throw new RangeError("it is not a document");
    checkSize(document);
    const body = document.toJSON() as Body;
    if (mediaOfBody(body).length > most.media)
      throw new RangeError(`it has more than ${most.media} pictures`);
    return body;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const why = /call stack/.test(error.message) ? "it is nested too deeply" : error.message;
    throw new Refusal(`The text has a part that cannot be kept: ${why}.`, "body");
  }
}

/** Control characters and halves of characters, which one engine keeps and the other refuses. */
const withoutControls = (_key: string, value: unknown) =>
  typeof value === "string" ? withoutControlCharacters(value) : value;

/** @throws RangeError for what no page could show */
function checkSize(document: Node): void {
  let blocks = 0;
  const walk = (node: Node, depth: number) => {
    if (depth > most.depth) throw new RangeError("it is nested too deeply");
    if (node.isBlock && ++blocks > most.blocks)
      throw new RangeError(`it has more than ${most.blocks} blocks`);
    for (const child of node.children) walk(child, depth + 1);
  };
  walk(document, 0);
}
