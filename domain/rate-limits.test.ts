import { afterEach, expect, test } from "vitest";
import { settings } from "#platform/env.ts";
import { countSearch, countSignIn, countSignUp, isTooOften } from "./rate-limits.ts";
import { isRefusal } from "./refusal.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const soon = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

afterEach(() => {
  settings().rateLimits = true;
});

const refusalOf = (address: string, at: Date): unknown => {
  try {
    countSignUp(address, at);
    return undefined;
  } catch (error) {
    return error;
  }
};

test("a network may sign up thirty times a minute, and is then told how long to wait", () => {
  for (let count = 0; count < 30; count++) expect(refusalOf("198.51.100.1", soon(count))).toBeUndefined();
  const refusal = refusalOf("198.51.100.1", soon(40));
  expect(isRefusal(refusal)).toBe(true);
  expect(refusal).toMatchObject({
    field: "form",
    retryAfter: 20,
    message: "Too many sign-ups came from your network. Please try again in 20 seconds.",
  });
  expect(refusalOf("198.51.100.2", soon(40))).toBeUndefined();
  expect(refusalOf("198.51.100.1", soon(60))).toBeUndefined();
});

test("all addresses of one IPv6 connection count as one", () => {
  for (let count = 1; count <= 30; count++) refusalOf(`2001:db8:5:5::${count.toString(16)}`, now);
  expect(isTooOften(refusalOf("2001:db8:5:5:ffff::1", now))).toBe(true);
  expect(refusalOf("2001:db8:5:6::1", now)).toBeUndefined();
});

test("without rate limits nothing is counted", () => {
  settings().rateLimits = false;
  for (let count = 0; count < 100; count++) expect(refusalOf("198.51.100.3", now)).toBeUndefined();
});

test("a sign-in that worked gives its turn back, once", () => {
  for (let count = 0; count < 29; count++) countSignIn("198.51.100.77", soon(count));
  for (let count = 0; count < 50; count++) {
    const worked = countSignIn("198.51.100.77", soon(29));
    worked();
    worked();
  }
  countSignIn("198.51.100.77", soon(29));
  expect(() => countSignIn("198.51.100.77", soon(30))).toThrow("Too many attempts to sign in");
  // Signing up is another thing.
  expect(refusalOf("198.51.100.77", soon(30))).toBeUndefined();
});

test("a network may search a hundred and twenty times a minute", () => {
  for (let n = 0; n < 120; n++) countSearch("198.51.100.9", now);
  expect(() => countSearch("198.51.100.9", now)).toThrow("Too many searches came from your network");
  countSearch("198.51.100.10", now);
  countSearch("198.51.100.9", soon(60));
});
