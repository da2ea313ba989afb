import type { Command } from "@tiptap/core";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Body } from "#domain/articles/body.ts";
import { textOfBody } from "#domain/articles/body-text.ts";
import { body, bulletList, divider, paragraph } from "#domain/articles/composing.ts";
import { deleteBlock, moveBlock } from "./moving-blocks.ts";
import { bodyOf } from "./reading-body.ts";
import { documentOf } from "./testing.ts";

/** The state with the caret before the first of these words. */
function at(written: Body, words: string): EditorState {
  const doc = documentOf(written);
  let found = 0;
  doc.descendants((node, place) => {
    if (node.isText && node.text?.includes(words)) found ||= place + node.text.indexOf(words);
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, found) });
}

/** What a command makes of a state; `undefined` where it can't be done. */
function done(state: EditorState, command: Command): EditorState | undefined {
  const { tr } = state;
  // A command reads no more of its surroundings than these.
  const worked = command({ state, tr, dispatch: () => {} } as unknown as Parameters<Command>[0]);
  return worked ? state.apply(tr) : undefined;
}

const textOf = (state: EditorState | undefined) => state && textOfBody(bodyOf(state.doc)).split("\n");

describe("a block is moved", () => {
  const three = body(paragraph("one"), paragraph("two"), paragraph("three"));

  test("up and down, and the caret with it", () => {
    const up = done(at(three, "two"), moveBlock("up"));
    expect(textOf(up)).toEqual(["two", "one", "three"]);
    expect(up?.selection.$from.parent.textContent).toBe("two");
    expect(textOf(done(at(three, "two"), moveBlock("down")))).toEqual(["one", "three", "two"]);
  });

  test("no further than the body goes", () => {
    expect(done(at(three, "one"), moveBlock("up"))).toBeUndefined();
    expect(done(at(three, "three"), moveBlock("down"))).toBeUndefined();
  });

  test("that is chosen as a whole, and stays chosen", () => {
    const doc = documentOf(body(paragraph("one"), divider, paragraph("two")));
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 5) });
    const moved = done(state, moveBlock("down"));
    expect(bodyOf(moved?.doc ?? doc).content.map(({ type }) => type)).toEqual([
      "paragraph",
      "paragraph",
      "horizontalRule",
    ]);
    expect(moved?.selection).toBeInstanceOf(NodeSelection);
  });

  test("in a list among its items; the first takes the list along", () => {
    const list = body(paragraph("one"), bulletList("apples", "pears"), paragraph("two"));
    expect(textOf(done(at(list, "pears"), moveBlock("up")))).toEqual(["one", "pears", "apples", "two"]);
    expect(textOf(done(at(list, "apples"), moveBlock("up")))).toEqual(["apples", "pears", "one", "two"]);
    expect(textOf(done(at(list, "pears"), moveBlock("down")))).toEqual(["one", "two", "apples", "pears"]);
  });
});

describe("a block is deleted", () => {
  test("whole, and the caret stands in what follows", () => {
    const state = done(at(body(paragraph("one"), paragraph("two")), "one"), deleteBlock);
    expect(textOf(state)).toEqual(["two"]);
    expect(state?.selection.$from.parent.textContent).toBe("two");
  });

  test("and leaves an empty paragraph where it was the last", () => {
    const state = done(at(body(paragraph("one")), "one"), deleteBlock);
    expect(state && bodyOf(state.doc)).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  });

  test("with its list when it was the only item", () => {
    const state = done(at(body(paragraph("before"), bulletList("a")), "a"), deleteBlock);
    expect(state && bodyOf(state.doc).content.map(({ type }) => type)).toEqual(["paragraph"]);
  });
});
