import { type AttributeSpec, Node, type NodeSpec, Schema } from "prosemirror-model";
import type { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { type BlockKind, type Body, blockKinds, type MarkKind, markKinds, topBlocks } from "./body.ts";

/** Longer than any newspaper's longest: a body of 250,000 words is about 2 MB. */
const mostBytes = 16_000_000;

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
    if (JSON.stringify(input ?? null).length > mostBytes)
      throw new RangeError("it is too long for one article");
    const document = Node.fromJSON(bodySchema, input as object);
    document.check();
    if (document.type.name !== "doc") throw new RangeError("it is not a document");
    return document.toJSON() as Body;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const why = /call stack/.test(error.message) ? "it is nested too deeply" : error.message;
    throw new Refusal(`The text has a part that cannot be kept: ${why}.`, "body");
  }
}
