import { expect, it } from "vitest";
import { byDecades, twelve } from "./rows-of-periods.ts";

const years = (...periods: number[]) => periods.map((period) => ({ period: String(period), articles: 1 }));
const shown = (rows: { period: string; articles: number }[][]) =>
  rows.map((row) => row.map(({ period, articles }) => (articles > 0 ? period : "–")).join(" "));

it("has a place for every month of a year", () => {
  const months = twelve("2026", [{ period: "2026-11", articles: 3 }]);
  expect(months).toHaveLength(12);
  expect(months.filter(({ articles }) => articles > 0)).toEqual([{ period: "2026-11", articles: 3 }]);
});

it("shows years in decades, up to the newest, with a place for years without articles", () => {
  expect(shown(byDecades(years(2025, 2023, 2019, 2012), "2026"))).toEqual([
    "– – – 2023 – 2025",
    "– – 2012 – – – – – – 2019",
  ]);
  expect(shown(byDecades(years(2019), "2020"))).toEqual(["– – – – – – – – – 2019"]);
});

it("leaves out decades without articles", () => {
  expect(shown(byDecades(years(2025, 1923), "2026"))).toEqual(["– – – – – 2025", "– – – 1923 – – – – – –"]);
});

it("has fifteen rows for a hundred and fifty years", () => {
  const old = years(...Array.from({ length: 150 }, (_, n) => 2029 - n));
  const rows = byDecades(old, "2030");
  expect(rows).toHaveLength(15);
  expect(rows.flat()).toHaveLength(150);
  expect(rows.at(-1)?.[0]?.period).toBe("1880");
});
