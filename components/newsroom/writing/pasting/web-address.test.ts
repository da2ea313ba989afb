import { expect, test } from "vitest";
import { cleanAddress } from "./web-address.ts";

test.each([
  ["https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"],
  ["https://example.org/a?id=7&fbclid=abc#part", "https://example.org/a?id=7#part"],
  [
    "https://www.google.com/url?q=https://example.org/b%3Fid%3D1%26gclid%3D2&sa=D",
    "https://example.org/b?id=1",
  ],
])("%s loses what tracks readers", (address, expected) => {
  expect(cleanAddress(address)).toBe(expected);
});

test.each([
  "https://example.org/ä b?q=%20x&y",
  "https://example.org/?source=letters",
  "mailto:desk@example.org?subject=utm_source",
  "/world/an-article",
  "not an address",
])("%s is left to the letter", (address) => {
  expect(cleanAddress(address)).toBe(address);
});
