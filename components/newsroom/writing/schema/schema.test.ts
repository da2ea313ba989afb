import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { type BlockKind, blockKinds, type MarkKind, markKinds, topBlocks } from "#domain/articles/body.ts";
import { bodySchema, parseBody } from "#domain/articles/body-validation.ts";
import { sampleArticles } from "#sample/articles.ts";
import { offeredBlocks } from "../blocks.ts";
import { schemaExtensions } from "../extensions.ts";
import { bodyOf } from "../reading-body.ts";
import { createSurroundings } from "../surroundings.ts";

const nothing = async () => undefined;
const schema = getSchema(
  schemaExtensions(
    createSurroundings({
      tools: {
        pickMedia: nothing,
        uploadMedia: () => Promise.reject(new Error("Nothing is uploaded here.")),
        describeMedia: nothing,
        searchLinks: async () => [],
      },
      paper: { timeZone: "UTC", language: "en" },
      language: "en",
      tell: () => {},
    }),
  ),
);

/** What attributes there are, and what they are where nothing is said; a required one is not named with a default. */
const attributes = (spec: { attrs?: Record<string, { default?: unknown }> } | undefined) =>
  Object.fromEntries(
    Object.entries(spec?.attrs ?? {}).map(([name, attr]) => [name, "default" in attr ? [attr.default] : []]),
  );

describe("the editor's schema", () => {
  test("knows the blocks and marks of a body, and no others", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(bodySchema.nodes).sort());
    expect(Object.keys(schema.marks)).toEqual(Object.keys(markKinds));
  });

  test.each(["doc", ...Object.keys(blockKinds)])("lets a %s hold and be told what a body lets it", (kind) => {
    const [ours, theirs] = [schema.nodes[kind], bodySchema.nodes[kind]];
    expect(ours?.spec.content ?? "").toBe(theirs?.spec.content ?? "");
    expect(attributes(ours?.spec)).toEqual(attributes(theirs?.spec));
    expect(ours?.markSet).toEqual(theirs?.markSet === null ? null : []);
  });

  test.each(Object.keys(markKinds) as MarkKind[])(
    "lets a stretch of %s be told what a body lets it",
    (kind) => {
      expect(attributes(schema.marks[kind]?.spec)).toEqual(attributes(bodySchema.marks[kind]?.spec));
      expect(schema.marks[kind]?.excludes(schema.marks.bold ?? raise())).toBe(kind === "bold");
    },
  );

  test.each(Object.keys(blockKinds) as BlockKind[])(
    "judges the attributes of a %s as a body does",
    (kind) => {
      for (const [name, spec] of Object.entries(bodySchema.nodes[kind]?.spec.attrs ?? {}))
        expect(schema.nodes[kind]?.spec.attrs?.[name]?.validate).toBe(spec.validate);
    },
  );
});

test.each(sampleArticles.map(({ slug, body }) => [slug, body] as const))(
  "the body of %s goes through the editor unchanged",
  (_, written) => {
    let media = 0;
    const body = parseBody({ type: "doc", content: written(() => ++media) });
    const document = Node.fromJSON(schema, body);
    document.check();
    expect(bodyOf(document)).toEqual(body);
    expect(parseBody(bodyOf(document))).toEqual(body);
  },
);

test("every block that may stand in a body is offered", () => {
  expect(new Set(offeredBlocks.map(({ kind }) => kind))).toEqual(new Set(topBlocks));
});

function raise(): never {
  throw new Error("It is not there.");
}
