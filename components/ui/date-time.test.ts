import { expect, test } from "vitest";
import { inWords } from "./date-time.tsx";

const at = new Date("2024-06-10T21:40:00Z");
const paper = { timeZone: "Asia/Jerusalem", language: "en" };

test("an instant is told in the publication's zone", () => {
  expect(inWords(at, "minute", paper)).toBe("11 June 2024, 00:40");
  expect(inWords(at, "minute", { ...paper, timeZone: "UTC" })).toBe("10 June 2024, 21:40");
});

test("plain English puts the day before the month, American English does not", () => {
  expect(inWords(at, "day", paper)).toBe("11 June 2024");
  expect(inWords(at, "day", { ...paper, language: "en-US" })).toBe("June 11, 2024");
});

test("a day can be told in the publication's own language", () => {
  expect(inWords(at, "day", { ...paper, language: "de" })).toBe("11. Juni 2024");
});
