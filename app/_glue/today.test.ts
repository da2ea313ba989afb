import { expect, test } from "vitest";
import { endOfDay } from "./today.ts";

const end = (now: string, timeZone: string) => endOfDay(new Date(now), timeZone).toISOString();

test("a day ends at midnight where the publication is", () => {
  expect(end("2024-06-10T05:40:12.345Z", "Asia/Jerusalem")).toBe("2024-06-10T21:00:00.000Z");
  expect(end("2024-06-10T23:59:59.999Z", "UTC")).toBe("2024-06-11T00:00:00.000Z");
});

test("the first instant of a day belongs to that day", () => {
  expect(end("2024-06-10T21:00:00.000Z", "Asia/Jerusalem")).toBe("2024-06-11T21:00:00.000Z");
});

test("a day of 23 hours does not end late", () => {
  expect(end("2024-03-28T23:00:00.000Z", "Asia/Jerusalem")).toBe("2024-03-29T21:00:00.000Z");
});
