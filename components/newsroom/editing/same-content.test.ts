import { expect, test } from "vitest";
import { emptyDraft } from "#domain/articles/draft-content.ts";
import { differingFields, isSame } from "./same-content.ts";

test("the order of keys and what is undefined make no difference", () => {
  expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null, d: undefined }], a: 1 })).toBe(true);
});

test("order in a list, types and missing values make one", () => {
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame({}, [])).toBe(false);
  expect(isSame({ a: 1 }, { b: 1 })).toBe(false);
  expect(isSame(null, {})).toBe(false);
});

test("drafts differ in the fields that say something else", () => {
  const draft = emptyDraft("en", "ltr");
  expect(differingFields(draft, { ...draft, headline: "Other", topics: [2] })).toEqual([
    "headline",
    "topics",
  ]);
});
