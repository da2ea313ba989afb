import sharp from "sharp";
import { expect, it } from "vitest";
import { drawSocialPicture } from "./social-drawing.ts";
import type { DrawnWords } from "./social-picture.ts";

const words: DrawnWords = {
  ...{ headline: "Harbour reopens after storm", direction: "ltr", section: "World" },
  ...{ paper: "The Judean", accent: "#a3401f" },
};

/** Where there is ink in the picture's middle, beneath the accent and above the paper's name: true for each dark pixel. */
async function inkOf(changed: Partial<DrawnWords> = {}) {
  const png = await drawSocialPicture({ ...words, ...changed });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  const isDark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 90;
  const dark = (left: number, right: number, top: number, bottom: number) => {
    let count = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (isDark(x, y)) count += 1;
    return count;
  };
  const colourAt = (x: number, y: number) => [
    ...data.subarray((y * 1200 + x) * info.channels).subarray(0, 3),
  ];
  return { png, dark, colourAt };
}

it("holds a headline, the paper's name and the accent, on a PNG of 1200 by 630", async () => {
  const { png, dark, colourAt } = await inkOf();
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeLessThan(80_000);
  expect(dark(0, 1200, 80, 500)).toBeGreaterThan(5_000);
  expect(dark(400, 800, 530, 600)).toBeGreaterThan(300);
  const [red = 0, green = 0, blue = 0] = colourAt(600, 6);
  expect([Math.abs(red - 0xa3), Math.abs(green - 0x40), Math.abs(blue - 0x1f)].every((far) => far < 8)).toBe(
    true,
  );
});

it("sets a short line where its language begins", async () => {
  const english = await inkOf({ headline: "War ends" });
  const hebrew = await inkOf({ headline: "שלום", direction: "rtl" });
  expect(english.dark(0, 600, 100, 500)).toBeGreaterThan(20 * english.dark(700, 1200, 100, 500));
  expect(hebrew.dark(600, 1200, 100, 500)).toBeGreaterThan(20 * hebrew.dark(0, 500, 100, 500));
});

it("sets Hebrew in its own order and in letters that are there", async () => {
  const headline = "אבגד הוזח";
  const hebrew = await inkOf({ headline, direction: "rtl" });
  const backwards = await inkOf({ headline: [...headline].reverse().join(""), direction: "rtl" });
  const unknown = await inkOf({
    headline: "\u{10ffd}\u{10ffd}\u{10ffd}\u{10ffd} \u{10ffd}\u{10ffd}\u{10ffd}\u{10ffd}",
  });
  expect(hebrew.png.equals(backwards.png)).toBe(false);
  expect(hebrew.png.equals(unknown.png)).toBe(false);
  // Alef, the first letter, is wide and stands at the right edge; backwards it is the narrow het's place.
  const edge = hebrew.dark(1000, 1200, 100, 500);
  expect(edge).not.toBe(backwards.dark(1000, 1200, 100, 500));
});

it.each([
  ["without end", "A story that goes on and on ".repeat(20)],
  [
    "in one word",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
  ],
  ["of what markup is made of", "<b>Rain</b> & \"wind\" <span size='1'> \u0000\u001f\ud800"],
])("keeps a headline %s above the paper's name", async (_what, headline) => {
  const { dark } = await inkOf({ headline });
  expect(dark(0, 1200, 60, 500)).toBeGreaterThan(2_000);
  expect(dark(0, 1200, 508, 521)).toBe(0);
  expect(dark(1150, 1200, 20, 520)).toBe(0);
});

it("keeps a paper's long name between its hairlines", async () => {
  const { dark } = await inkOf({
    paper: "The Very Long Name of a Newspaper between the Valleys and the Coast, Daily",
  });
  expect(dark(0, 1200, 526, 604)).toBeGreaterThan(300);
  expect(dark(0, 1200, 610, 630)).toBe(0);
});
