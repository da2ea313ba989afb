import { expect, test } from "vitest";
import { lineOf, textOf } from "./form-fields.ts";

test("characters that nobody sees, and that a database or a feed refuses, are left out of what forms send", () => {
  const typed = ["a\u0000b\u0007\tc\ud800\uffff\r\nd"];
  expect(lineOf(20).parse(typed)).toBe("ab c\ufffd d");
  expect(textOf(20).parse(typed)).toBe("ab\tc\ufffd\nd");
});
