import { expect, it } from "vitest";
import { readDate } from "./archive-dates.ts";

it.each([
  [["2026"], "2026"],
  [["2026", "02"], "2026-02"],
  [["2026", "2"], "2026-02"],
  [["2024", "2", "29"], "2024-02-29"],
  [["2026", "2", "29"], undefined],
  [["2026", "2", "30"], undefined],
  [["2026", "13"], undefined],
  [["2026", "00"], undefined],
  [["2026", "11", "0"], undefined],
  [["2026", "11", "31"], undefined],
  [["026"], undefined],
  [["0026"], undefined],
  [["20260"], undefined],
  [["2026", "011"], undefined],
  [["2026", "-1"], undefined],
  [["two"], undefined],
  [[], undefined],
])("reads %s as %s", (parts, period) => {
  expect(readDate(parts)).toBe(period);
});
