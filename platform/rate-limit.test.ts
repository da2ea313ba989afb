import { expect, test } from "vitest";
import { freshRateLimit, takeTurn } from "./rate-limit.ts";

const at = (milliseconds: number) => new Date(1_700_000_000_000 + milliseconds);

test("thirty turns a minute are taken, and the next waits until the first is a minute old", () => {
  const limit = freshRateLimit(30, 60_000);
  for (let turn = 0; turn < 30; turn++) expect(takeTurn(limit, "a", at(turn * 100))).toBe(0);
  expect(takeTurn(limit, "a", at(3_000))).toBe(57);
  expect(takeTurn(limit, "a", at(59_999))).toBe(1);
  expect(takeTurn(limit, "a", at(60_000))).toBe(0);
  expect(takeTurn(limit, "a", at(60_001))).toBe(1);
});

test("turns that were refused don't put off the next", () => {
  const limit = freshRateLimit(1, 60_000);
  takeTurn(limit, "a", at(0));
  for (let second = 1; second < 60; second++) takeTurn(limit, "a", at(second * 1_000));
  expect(takeTurn(limit, "a", at(60_000))).toBe(0);
});

test("each caller has turns of their own", () => {
  const limit = freshRateLimit(1, 60_000);
  expect(takeTurn(limit, "a", at(0))).toBe(0);
  expect(takeTurn(limit, "b", at(0))).toBe(0);
});

test("a clock that is set back shuts nobody out", () => {
  const limit = freshRateLimit(1, 60_000);
  takeTurn(limit, "a", at(3_600_000));
  expect(takeTurn(limit, "a", at(0))).toBe(0);
});

test("a flood of callers pushes out the quietest, and no more is remembered than fits", () => {
  const limit = freshRateLimit(1, 60_000);
  for (let caller = 0; caller < 25_000; caller++) takeTurn(limit, `${caller}`, at(caller));
  expect(limit.taken.size).toBe(20_000);
  expect(takeTurn(limit, "24999", at(25_000))).toBeGreaterThan(0);
  expect(takeTurn(limit, "0", at(25_000))).toBe(0);
});
