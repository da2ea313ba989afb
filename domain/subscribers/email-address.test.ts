import { expect, test } from "vitest";
import { parseEmailAddress } from "./email-address.ts";

test.each([
  ["reader@example.org", "reader@example.org"],
  ["  Reader.Name+news@Example.ORG ", "reader.name+news@example.org"],
  ["o'brien@example.co.uk", "o'brien@example.co.uk"],
  ["leser@bücher.example", "leser@xn--bcher-kva.example"],
  ["קורא@example.org", "קורא@example.org"],
  ["a@xn--bcher-kva.example", "a@xn--bcher-kva.example"],
])("%j is an address, known as %j", (text, key) => {
  expect(parseEmailAddress(text)?.key).toBe(key);
});

test("an address keeps its capitals, and mail goes to the domain in ASCII", () => {
  expect(parseEmailAddress("Leser@Bücher.example")).toEqual({
    typed: "Leser@Bücher.example",
    deliverable: "Leser@xn--bcher-kva.example",
    key: "leser@xn--bcher-kva.example",
  });
});

test.each([
  "",
  "reader",
  "reader@",
  "@example.org",
  "reader@example",
  "reader@localhost",
  "a@b@example.org",
  "reader@example.org,other@example.org",
  "reader@example.org\nBcc: other@example.org",
  "reader\u0000@example.org",
  "rea der@example.org",
  "reader\u200b@example.org",
  "<reader@example.org>",
  '"reader"@example.org',
  ".reader@example.org",
  "reader.@example.org",
  "reader@-example.org",
  "reader@example..org",
  "reader@example.org.",
  "reader@127.0.0.1",
  "reader@2130706433",
  "reader@[127.0.0.1]",
  "reader@example.org:25",
  "reader@example.org/path",
  "reader@user%40example.org",
  `${"a".repeat(65)}@example.org`,
  `reader@${"a".repeat(64)}.org`,
  `reader@${"a.".repeat(124)}org`,
])("%j is no address", (text) => {
  expect(parseEmailAddress(text)).toBeUndefined();
});

test("only ASCII letters are folded: no other letter can be taken for another mailbox's", () => {
  expect(parseEmailAddress("İris@example.org")?.key).toBe("İris@example.org");
  expect(parseEmailAddress("\u212Aate@example.org")?.deliverable).toBe("Kate@example.org");
});
