import sharp from "sharp";
import { expect, test } from "vitest";
import { asIco, drawIcon } from "./icons.ts";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><path fill="#a3401f" d="M0 0H512V512H0Z"/></svg>';

test.each([32, 180, 192, 512])("a drawing becomes a small square PNG of %i pixels", async (size) => {
  const png = await drawIcon(svg, size);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: size, height: size });
  const { dominant } = await sharp(png).stats();
  expect(Math.abs(dominant.r - 0xa3)).toBeLessThan(16);
  expect(png.length).toBeLessThan(20_000);
});

test("an old browser's icon holds the PNG where its head says", async () => {
  const png = await drawIcon(svg, 32);
  const ico = asIco(png, 32);
  expect(ico.subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 1, 0]));
  expect([ico[6], ico[7]]).toEqual([32, 32]);
  const [length, at] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  expect(ico.subarray(at, at + length)).toEqual(png);
  expect(ico.length).toBe(at + length);
});
