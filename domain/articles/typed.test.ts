import { expect, it } from "vitest";
import { reachOf } from "./typed.ts";

it("is what was typed in a page's own tab", () => {
  expect(reachOf("own", { tab: "own", edit: 4, after: [{ tab: "first", edit: 7 }] })).toBe(4);
});

it("is what was found of a tab as long as nothing was typed since", () => {
  const after = [
    { tab: "first", edit: 7 },
    { tab: "second", edit: 0 },
  ];
  expect(reachOf("first", { tab: "own", edit: 0, after })).toBe(7);
  expect(reachOf("first", { tab: "own", edit: 1, after })).toBeUndefined();
});

it("is nothing where another tab in between has more: its words are nowhere else", () => {
  const after = [
    { tab: "first", edit: 7 },
    { tab: "second", edit: 3 },
  ];
  expect(reachOf("first", { tab: "own", edit: 0, after })).toBeUndefined();
  expect(reachOf("second", { tab: "own", edit: 0, after })).toBe(3);
});

it("is nothing for a tab that the page does not go on from, though it typed nothing", () => {
  expect(reachOf("else", { tab: "own", edit: 0, after: [] })).toBeUndefined();
});
