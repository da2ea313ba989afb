import { expect, test } from "vitest";
import { dateOfMaking } from "./documents.ts";

test("a document is dated to the second by which it is made: none made later, and before that second ends, has the same", () => {
  const made = (seconds: number) => dateOfMaking(new Date(seconds * 1_000));
  expect(made(5)).toBe("Thu, 01 Jan 1970 00:00:05 GMT");
  expect(made(5.001)).toBe("Thu, 01 Jan 1970 00:00:06 GMT");
  expect(made(5.999)).toBe("Thu, 01 Jan 1970 00:00:06 GMT");
  expect(made(6.001)).toBe("Thu, 01 Jan 1970 00:00:07 GMT");
});
