import { expect, test } from "vitest";
import { body, bold, bulletList, heading, inline, italic, paragraph } from "#domain/articles/composing.ts";
import { marksOf } from "./marks-of.ts";

test("marks are found however deep they stand", () => {
  const text = body(
    heading(2, "Plain"),
    bulletList(inline("One ", bold("word"))),
    paragraph(italic("Another")),
  );
  expect([...marksOf(text)]).toEqual(["bold", "italic"]);
});

test("a plain text has no marks", () => {
  expect(marksOf(body(paragraph("Plain."))).size).toBe(0);
});
