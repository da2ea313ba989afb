import { describe, expect, test } from "vitest";
import { type BlockKind, blockKinds, type MarkKind, markKinds, topBlocks } from "#domain/articles/body.ts";
import { bodySchema, parseBody } from "#domain/articles/body-validation.ts";
import { sampleArticles } from "#sample/articles.ts";
import { offeredBlocks } from "../blocks.ts";
import { bodyOf } from "../reading-body.ts";
import { documentOf, editorSchema } from "../testing.ts";

/** What attributes there are, and what they are where nothing is said; a required one is not named with a default. */
const attributes = (spec: { attrs?: Record<string, { default?: unknown }> } | undefined) =>
  Object.fromEntries(
    Object.entries(spec?.attrs ?? {}).map(([name, attr]) => [name, "default" in attr ? [attr.default] : []]),
  );

describe("the editor's schema", () => {
  test("knows the blocks and marks of a body, and no others", () => {
    expect(Object.keys(editorSchema.nodes).sort()).toEqual(Object.keys(bodySchema.nodes).sort());
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(markKinds));
  });

  test.each(["doc", ...Object.keys(blockKinds)])("lets a %s hold and be told what a body lets it", (kind) => {
    const [ours, theirs] = [editorSchema.nodes[kind], bodySchema.nodes[kind]];
    expect(ours?.spec.content ?? "").toBe(theirs?.spec.content ?? "");
    expect(attributes(ours?.spec)).toEqual(attributes(theirs?.spec));
    expect(ours?.markSet).toEqual(theirs?.markSet === null ? null : []);
  });

  test.each(Object.keys(markKinds) as MarkKind[])(
    "lets a stretch of %s be told what a body lets it",
    (kind) => {
      expect(attributes(editorSchema.marks[kind]?.spec)).toEqual(attributes(bodySchema.marks[kind]?.spec));
      expect(editorSchema.marks[kind]?.excludes(editorSchema.marks.bold ?? raise())).toBe(kind === "bold");
    },
  );

  test.each(Object.keys(blockKinds) as BlockKind[])(
    "judges the attributes of a %s as a body does",
    (kind) => {
      for (const [name, spec] of Object.entries(bodySchema.nodes[kind]?.spec.attrs ?? {}))
        expect(editorSchema.nodes[kind]?.spec.attrs?.[name]?.validate).toBe(spec.validate);
    },
  );
});

test.each(sampleArticles.map(({ slug, body }) => [slug, body] as const))(
  "the body of %s goes through the editor unchanged",
  (_, written) => {
    let media = 0;
    const body = parseBody({ type: "doc", content: written(() => ++media) });
    const document = documentOf(body);
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
