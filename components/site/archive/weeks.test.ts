import { expect, it } from "vitest";
import { inWords, wholeDay } from "./period-words.ts";
import { firstWeekday, weeksOf } from "./weeks.ts";

it("begins the week where the paper's language does", () => {
  expect(firstWeekday("en")).toBe(1);
  expect(firstWeekday("he")).toBe(7);
});

it("lays a month out in weeks", () => {
  const november = weeksOf("2026-11", 1);
  expect(november).toHaveLength(6);
  expect(november[0]).toEqual([...Array(6).fill(undefined), "2026-11-01"]);
  expect(november.flat().filter(Boolean)).toHaveLength(30);
  // A February that fills four weeks and no more.
  expect(weeksOf("2027-02", 1).map((week) => week[0])).toEqual([
    "2027-02-01",
    "2027-02-08",
    "2027-02-15",
    "2027-02-22",
  ]);
  expect(weeksOf("2024-02", 7).flat()).toContain("2024-02-29");
});

it("tells years, months and days in words", () => {
  expect(["2026", "2026-11", "2026-11-24"].map((period) => inWords(period, "en"))).toEqual([
    "2026",
    "November 2026",
    "24 November 2026",
  ]);
  expect(wholeDay("2026-11-24", "en")).toMatch(/^Tuesday,? 24 November 2026$/);
});
