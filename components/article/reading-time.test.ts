import { expect, test } from "vitest";
import { readingMinutes } from "./reading-time.ts";

test("a text of 460 words takes two minutes to read", () => {
  expect(readingMinutes(460)).toBe(2);
});

test("the shortest text takes a minute", () => {
  expect(readingMinutes(0)).toBe(1);
});
