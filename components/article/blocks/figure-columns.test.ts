import { expect, test } from "vitest";
import { table } from "#domain/articles/composing.ts";
import { figureColumns } from "./figure-columns.ts";

const columnsOf = (...rows: string[][]) => [
  ...figureColumns(table("", ["Item", "2024", "2025"], ...rows).content.slice(1)),
];

test("columns of numbers, shares and sums are columns of figures", () => {
  expect(columnsOf(["Schools", "123.5", "31 %"], ["Parks", "−1,200", "€ 5".replace(" ", "")])).toEqual([
    1, 2,
  ]);
});

test("one word among the numbers makes a column one of words", () => {
  expect(columnsOf(["Schools", "123.5", "unknown"], ["Parks", "38.3", "9 %"])).toEqual([1]);
});

test("a table without rows has no columns of figures", () => {
  expect(columnsOf()).toEqual([]);
});
