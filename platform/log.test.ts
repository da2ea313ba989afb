import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { forTheLog, inWords, withoutTokens } from "./log.ts";

test.each([
  ["/newsletters/confirm/abc?x=1", "/newsletters/confirm/…?x=1"],
  ["/newsletters/unsubscribe/abc/now", "/newsletters/unsubscribe/…/now"],
  ["/preview/abc", "/preview/…"],
  ["/admin/invitation/abc", "/admin/invitation/…"],
  ["/admin/reset/abc?_rsc=1", "/admin/reset/…?_rsc=1"],
  ["/admin/set-up?token=abc&x=1", "/admin/set-up?token=…&x=1"],
  ["/admin/set-up?x=1&token=abc", "/admin/set-up?x=1&token=…"],
  ["/admin/reset", "/admin/reset"],
  ["/world/harbour-opens", "/world/harbour-opens"],
])("%s is logged as %s", (path, logged) => {
  expect(withoutTokens(path)).toBe(logged);
});

test("what was searched for is not logged", () => {
  expect(forTheLog("/search?q=somebody&page=2")).toBe("/search");
  expect(forTheLog("/admin/reset/abc?x=1")).toBe("/admin/reset/…");
});

test("an error is told with its stack and all its causes", () => {
  const cause = new Error("the disk is full");
  const told = inWords(new AggregateError([new Error("a job failed", { cause })], "some jobs"));
  expect(told).toMatch(/AggregateError: some jobs\n {4}at /);
  expect(told).toMatch(
    /caused by Error: a job failed\n {4}at [\s\S]*caused by Error: the disk is full\n {4}at /,
  );
  expect(inWords("no error at all")).toBe("no error at all");
});

test("what a query was asked with is in no line of the log", () => {
  const failed = new DrizzleQueryError("insert into subscribers values (?)", ["ada@example.org\nand more"]);
  expect(inWords(failed)).toContain("insert into subscribers");
  expect(inWords(failed)).not.toContain("ada@example.org");
  expect(inWords(failed)).not.toContain("and more");
  expect(inWords(failed)).toContain("\n    at ");
});

test("a line is JSON with its level, its time and the id of the request it is about", async () => {
  const script = `
    import { log } from "./platform/log.ts";
    import { answering, freshRequest } from "./platform/request.ts";
    log.warn("Outside.", { mail: 7 });
    answering(freshRequest("192.0.2.1", "/world", "an-id-of-ours"), () => log.error("Inside.", { error: new Error("x") }));`;
  const args = ["--input-type=module-typescript", "-e", script];
  const { stderr } = await promisify(execFile)(process.execPath, args);
  const [outside, inside] = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(outside).toEqual({ level: "warn", time: expect.any(String), mail: 7, message: "Outside." });
  expect(new Date(outside.time).toISOString()).toBe(outside.time);
  expect(inside).toMatchObject({ level: "error", request: "an-id-of-ours", message: "Inside." });
  expect(inside.error).toMatch(/^Error: x\n {4}at /);
});
