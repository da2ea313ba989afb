import { expect, test } from "vitest";
import { namesTag, readRange } from "./byte-ranges.ts";

const huge = "9".repeat(40);

test.each([
  [undefined, "all"],
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=0-", { first: 0, last: 999 }],
  ["BYTES=10-19", { first: 10, last: 19 }],
  ["bytes=999-999", { first: 999, last: 999 }],
  ["bytes=990-5000", { first: 990, last: 999 }],
  [`bytes=0-${huge}`, { first: 0, last: 999 }],
  ["bytes=-1", { first: 999, last: 999 }],
  ["bytes=-5000", { first: 0, last: 999 }],
  [`bytes=-${huge}`, { first: 0, last: 999 }],
  ["bytes=1000-", "none"],
  ["bytes=1000-2000", "none"],
  [`bytes=${huge}-`, "none"],
  ["bytes=-0", "none"],
  ["bytes=5-2", "all"],
  ["bytes=5000-2", "all"],
  ["bytes=0-1,3-4", "all"],
  ["bytes=-", "all"],
  ["bytes=", "all"],
  ["bytes=a-b", "all"],
  ["bytes=1.5-2", "all"],
  ["bytes=0x1-2", "all"],
  ["lines=0-1", "all"],
])("of 1,000 bytes, %s asks for %o", (header, part) => {
  expect(readRange(header, 1_000)).toEqual(part);
});

test("a tag is named alone, among others, weakly, or by a star", () => {
  for (const header of ['"a-1"', '"b", "a-1"', 'W/"a-1"', '"b",W/"a-1"', "*"])
    expect(namesTag(header, '"a-1"')).toBe(true);
  for (const header of ["", "a-1", '"a"', '"a-12"', '"b"', '"*"'])
    expect(namesTag(header, '"a-1"')).toBe(false);
});
