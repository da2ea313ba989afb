import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TopBlock } from "#domain/articles/body.ts";
import { paragraph } from "#domain/articles/composing.ts";
import { BodyBlocks } from "./body-blocks.tsx";

const draw = (...blocks: unknown[]) =>
  renderToStaticMarkup(
    // What a later version stored, or something damaged: not what the types promise.
    <BodyBlocks
      blocks={blocks as TopBlock[]}
      media={new Map()}
      paper={{ timeZone: "UTC", language: "en" }}
    />,
  );

test("a block of an unknown kind gives its text, and the blocks around it stand", () => {
  const later = { type: "timeline", content: [{ type: "text", text: "At noon" }] };
  expect(draw(paragraph("Before."), later, paragraph("After."))).toBe(
    "<p>Before.</p><p>At noon</p><p>After.</p>",
  );
});

test("an unknown block without text is left out", () => {
  expect(draw({ type: "map", attrs: { place: 1 } }, paragraph("After."))).toBe("<p>After.</p>");
});

test("an unknown mark leaves its text as it is", () => {
  const marked = { type: "paragraph", content: [{ type: "text", text: "Loud", marks: [{ type: "blink" }] }] };
  expect(draw(marked)).toBe("<p>Loud</p>");
});

test("a picture that is no longer there leaves no trace", () => {
  expect(draw({ type: "image", attrs: { mediaId: 7 } })).toBe("");
});
