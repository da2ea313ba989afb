import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { readingMinutes } from "#components/article/reading-time.ts";
import { countWords, textOfBody } from "#domain/articles/body-text.ts";
import { body, bulletList, heading, paragraph, table } from "#domain/articles/composing.ts";
import { bodyOf, countsOf } from "./reading-body.ts";
import { documentOf } from "./testing.ts";

const written = body(
  heading(2, "The harbour"),
  paragraph("It’s open: 12 boats, שלום עולם."),
  bulletList("Ferries", "Freight"),
  table("", ["Pier", "Ships"], ["North", "12"]),
);

test("a body is counted as readers' pages count it", () => {
  const text = textOfBody(written);
  expect(countsOf(documentOf(written))).toEqual({
    words: countWords(text),
    characters: text.replaceAll("\n", "").length,
    minutes: readingMinutes(countWords(text)),
  });
});

test("a change leaves the other blocks the objects they were", () => {
  const state = EditorState.create({ doc: documentOf(written) });
  const before = bodyOf(state.doc);
  const after = bodyOf(state.apply(state.tr.insertText("new ", 1)).doc);
  expect(after.content[0]).not.toEqual(before.content[0]);
  expect(after.content.slice(1).every((block, place) => block === before.content[place + 1])).toBe(true);
});
