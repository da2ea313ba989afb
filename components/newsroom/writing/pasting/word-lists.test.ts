import { describe, expect, test } from "vitest";
import { readListStyle, readMark } from "./word-lists.ts";

test("a paragraph of Word's says how deep in a list it is", () => {
  expect(readListStyle("margin-left:72.0pt;mso-list:l0 level2 lfo1")).toEqual({ level: 2 });
  expect(readListStyle("mso-list:Ignore")).toBeUndefined();
  expect(readListStyle("mso-list:none")).toBeUndefined();
  expect(readListStyle("margin:0cm")).toBeUndefined();
});

describe("a list's mark", () => {
  test.each([
    ["1.\u00a0\u00a0 ", { ordered: true, start: 1 }],
    ["(12)  ", { ordered: true, start: 12 }],
    ["b.", { ordered: true, start: 1 }],
    ["iv)", { ordered: true, start: 1 }],
    ["·\u00a0\u00a0", { ordered: false, start: 1 }],
    ["o\u00a0\u00a0", { ordered: false, start: 1 }],
    ["§", { ordered: false, start: 1 }],
    ["", { ordered: false, start: 1 }],
  ])("%j counts or does not", (mark, expected) => {
    expect(readMark(mark)).toEqual(expected);
  });
});
