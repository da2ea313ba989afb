import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectPicture, makePicture } from "./images.ts";
import { pictureFile } from "./media-testing.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pictures-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, "picture.png");
  await writeFile(path, bytes);
  return path;
}

describe("inspecting", () => {
  test.each(["jpeg", "png", "webp", "avif"] as const)(
    "a %s is known by its content, whatever it is called",
    async (type) => {
      const facts = await inspectPicture(await fileOf(await pictureFile(300, 200, type)));
      expect(facts).toEqual({ width: 300, height: 200, contentType: `image/${type}` });
    },
  );

  test("a picture that the camera was turned for is measured as it is seen", async () => {
    const turned = await sharp(await pictureFile(300, 200, "jpeg"))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await inspectPicture(await fileOf(turned))).toMatchObject({ width: 200, height: 300 });
  });

  test.each([
    [
      "an SVG",
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
      /not a picture/,
    ],
    ["a page", "<!doctype html><img src=x>", /not a picture/],
    ["nothing", "", /not a picture/],
    ["the first letters of a PNG and then a page", "\x89PNG\r\n\x1a\n<html>", /can't be read/],
  ])("%s that calls itself a PNG is refused", async (_, text, line) => {
    await expect(inspectPicture(await fileOf(Buffer.from(text, "latin1")))).rejects.toThrow(line);
  });

  test("a GIF is refused with what can be used instead", async () => {
    await expect(inspectPicture(await fileOf(await pictureFile(30, 20, "gif")))).rejects.toThrow(
      /JPEG, PNG, WebP or AVIF/,
    );
  });

  test.each(["jpeg", "png", "webp"] as const)("a %s that is cut off is refused", async (type) => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const whole = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#000", noise } })
      .toFormat(type)
      .toBuffer();
    const cut = whole.subarray(0, whole.length / 2);
    await expect(inspectPicture(await fileOf(cut))).rejects.toThrow(/damaged or cut off/);
  });

  test("a picture of more than 60 million pixels is refused, though its file is small", async () => {
    const vast = await sharp({ create: { width: 8_000, height: 7_501, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(inspectPicture(await fileOf(vast))).rejects.toThrow(/60 million/);
  });

  test("a moving picture is refused", async () => {
    const frames = await sharp({
      create: { width: 20, height: 40, channels: 3, background: "#abc", pageHeight: 20 },
    })
      .composite([
        { input: { create: { width: 20, height: 20, channels: 3, background: "#123" } }, left: 0, top: 0 },
      ])
      .webp({ delay: [100, 100] })
      .toBuffer();
    await expect(inspectPicture(await fileOf(frames))).rejects.toThrow(/moves/);
  });
});

describe("making", () => {
  test.each([
    ["avif", "heif"],
    ["webp", "webp"],
    ["jpg", "jpeg"],
  ] as const)("%s comes in the width that was asked for", async (format, known) => {
    const path = await fileOf(await pictureFile(900, 600, "jpeg"));
    const made = await sharp(await makePicture(path, 480, format, "photograph")).metadata();
    expect(made).toMatchObject({ format: known, width: 480, height: 320 });
  });

  test("nothing is ever enlarged", async () => {
    const path = await fileOf(await pictureFile(200, 100, "png"));
    expect(await sharp(await makePicture(path, 320, "webp", "drawing")).metadata()).toMatchObject({
      width: 200,
    });
  });

  test("what the camera noted is left out, and its turn is done", async () => {
    const noted = await sharp(await pictureFile(600, 400, "jpeg"))
      .withExif({ IFD0: { Copyright: "Somebody" }, IFD3: { GPSLatitude: "31/1 46/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(noted.includes("Somebody") || (await sharp(noted).metadata()).exif).toBeTruthy();
    for (const format of ["avif", "webp", "jpg"] as const) {
      const made = await sharp(await makePicture(await fileOf(noted), 320, format, "photograph")).metadata();
      expect([made.exif, made.icc, made.xmp, made.orientation ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        1,
      ]);
      expect([made.width, made.height]).toEqual([320, 480]);
    }
  });

  test("a wide-gamut picture keeps its colours in sRGB", async () => {
    const wide = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#c04020" } })
      .withIccProfile("p3")
      .png()
      .toBuffer();
    const made = await makePicture(await fileOf(wide), 320, "jpg", "photograph");
    const [red = 0, green = 0] = await sharp(made).raw().toBuffer();
    expect(Math.abs(red - 0xc0)).toBeLessThan(6);
    expect(Math.abs(green - 0x40)).toBeLessThan(6);
  });

  test("a drawing keeps its colour at full resolution, and what is transparent turns white, not black", async () => {
    const clear = await sharp({ create: { width: 64, height: 64, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    const path = await fileOf(clear);
    const made = await makePicture(path, 320, "jpg", "drawing");
    expect((await sharp(made).raw().toBuffer())[0]).toBe(255);
    expect((await sharp(made).metadata()).chromaSubsampling).toBe("4:4:4");
    const avif = await sharp(await makePicture(path, 320, "avif", "drawing")).metadata();
    expect(avif.hasAlpha).toBe(true);
  });
});
