import { expect, it } from "vitest";
import { howMany } from "./verify.ts";

it.each([
  [1, "1 thing is wrong."],
  [2, "2 things are wrong."],
])("%i faults are told of as people would", (faults, said) => {
  expect(howMany(faults)).toBe(said);
});
