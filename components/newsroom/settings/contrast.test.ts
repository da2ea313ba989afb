import { expect, it } from "vitest";
import { contrast } from "./contrast.ts";

it("tells how far colours are apart, whichever comes first", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
});
