import { expect, test } from "vitest";
import { readNext } from "./next-address.ts";

test.each([
  "/admin",
  "/admin/articles/7",
  "/admin/articles?state=draft&q=a%20b",
  "/admin/audit?q=%D7%A9#top",
])("%s is a page of the newsroom", (address) => {
  expect(readNext(address)).toBe(address);
});

test.each([
  "//evil.example/admin",
  "https://evil.example/admin",
  "/\\evil.example/admin",
  "\\\\evil.example/admin",
  "http:/evil.example/admin",
  "javascript:alert(1)",
  "/admin/../terms",
  "/admin/%2e%2e/terms",
  "/administrator",
  "/",
  "",
  "/admin/sign-in?next=/admin",
  "/admin/reset/abc",
  `/admin/${"a".repeat(3_000)}`,
  undefined,
  ["/admin/articles"],
])("%s leads to the desk", (address) => {
  expect(readNext(address)).toBe("/admin");
});

test("a tab or a line's end in an address hides nothing", () => {
  expect(readNext("/\t/evil.example/admin")).toBe("/admin");
  expect(readNext("/\n/evil.example")).toBe("/admin");
});
