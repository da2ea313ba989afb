import { expect, it } from "vitest";
import { dayOf, isDate, timeOf } from "./days.ts";

it.each([
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-02-30", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-11-31", false],
  ["2026-1-1", false],
  ["", false],
])("%s is a date: %s", (date, there) => {
  expect(isDate(date)).toBe(there);
});

it("has a day begin at midnight where the publication is", () => {
  expect(dayOf(new Date("2026-11-23T21:59:59.999Z"), "Asia/Jerusalem")).toBe("2026-11-23");
  expect(dayOf(new Date("2026-11-23T22:00:00Z"), "Asia/Jerusalem")).toBe("2026-11-24");
});

const hours = ({ from, until }: { from: Date; until: Date }) =>
  (until.getTime() - from.getTime()) / 3_600_000;

it.each([
  ["an ordinary day", "2026-11-24", "Asia/Jerusalem", 24],
  ["the day the clocks go forward", "2026-03-27", "Asia/Jerusalem", 23],
  ["the day they go back", "2026-10-25", "Asia/Jerusalem", 25],
  ["a day that begins at one", "2018-11-04", "America/Sao_Paulo", 23],
  ["a day that a zone left out", "2011-12-30", "Pacific/Apia", 0],
])("gives %s its hours", (_, date, timeZone, length) => {
  expect(hours(timeOf(date, timeZone))).toBe(length);
});

it.each(["Asia/Jerusalem", "America/Sao_Paulo", "America/St_Johns", "America/Havana", "Pacific/Apia"])(
  "has every instant of %s in the day whose time it is in",
  (timeZone) => {
    for (let at = Date.parse("2010-10-01T00:10Z"); at < Date.parse("2012-01-05T00:00Z"); at += 239 * 60_000) {
      const instant = new Date(at);
      const { from, until } = timeOf(dayOf(instant, timeZone), timeZone);
      expect(from <= instant && instant < until, instant.toISOString()).toBe(true);
    }
  },
);

it("keeps a day that was begun twice in one piece", () => {
  // In 2010 Newfoundland set its clocks from 00:01 on 7 November back to 23:01 on the 6th.
  const second = new Date("2010-11-07T02:45Z");
  expect(dayOf(second, "America/St_Johns")).toBe("2010-11-07");
});
