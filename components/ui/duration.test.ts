import { expect, test } from "vitest";
import { clockDuration, isoDuration, spokenDuration } from "./duration.ts";

test("a clip's length is told in minutes and seconds", () => {
  expect(clockDuration(12_000)).toBe("0:12");
  expect(clockDuration(127_400)).toBe("2:07");
});

test("a clip longer than an hour tells its hours", () => {
  expect(clockDuration(3_727_000)).toBe("1:02:07");
});

test("a clip's length is read out in words", () => {
  expect(spokenDuration(12_000)).toBe("12 seconds");
  expect(spokenDuration(61_000)).toBe("1 minute 1 second");
  expect(spokenDuration(0)).toBe("less than a second");
});

test("programs read a clip's length as ISO 8601", () => {
  expect(isoDuration(12_400)).toBe("PT12S");
});
