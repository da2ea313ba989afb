import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { box, clipDescription, clipFile, pictureFile } from "./media-testing.ts";
import { inspectClip } from "./mp4.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mp4-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspected(bytes: Uint8Array) {
  const path = join(folder, "clip");
  await writeFile(path, bytes);
  return inspectClip(path);
}

describe("an MP4 clip", () => {
  test("tells its size and how long it is", async () => {
    const facts = await inspected(clipFile({ width: 960, height: 540, durationMs: 12_400 }));
    expect(facts).toEqual({ width: 960, height: 540, durationMs: 12_400, contentType: "video/mp4" });
  });

  test("that was filmed upright is upright", async () => {
    expect(await inspected(clipFile({ width: 960, height: 540, turned: true }))).toMatchObject({
      width: 540,
      height: 960,
    });
  });

  test("may have its description at the end, and a box of 64 bits or without a length", async () => {
    const start = box("ftyp", Buffer.from("mp42"), Buffer.alloc(4));
    const data = Buffer.from("0000000166726565" + "0000000000000014" + "00000000", "hex");
    const last = clipDescription();
    last.writeUInt32BE(0);
    const bytes = Buffer.concat([start, data, box("mdat", Buffer.alloc(100)), last]);
    expect(await inspected(bytes)).toMatchObject({ width: 1280, durationMs: 10_500 });
  });
});

describe("refused with one clear line", () => {
  test.each([
    ["text", Buffer.from("<html>Not a clip</html>"), /not an MP4/],
    ["nothing much", Buffer.from("abc"), /not an MP4/],
    ["a QuickTime film", clipFile({ brand: "qt  " }), /not an MP4/],
    ["a length that points nowhere", Buffer.from("7fffffff66747970", "hex"), /not an MP4/],
    ["a clip cut off in its data", clipFile().subarray(0, -10), /cut off/],
    ["a clip cut off after its description", clipFile().subarray(0, -1008), /cut off/],
    ["a clip cut off in a box's head", clipFile().subarray(0, -1004), /cut off/],
    [
      "two descriptions",
      Buffer.concat([box("ftyp", Buffer.from("isom")), clipDescription(), clipDescription(), box("mdat")]),
      /not an MP4/,
    ],
    [
      "a description of a million boxes",
      Buffer.concat([
        box("ftyp", Buffer.from("isom")),
        box("moov", Buffer.alloc(8_000_000, box("free"))),
        box("mdat"),
      ]),
      /can't be read/,
    ],
    ["sound alone", clipFile({ handler: "soun" }), /only sound/],
    ["a clip of no length", clipFile({ durationMs: 0 }), /no length/],
    ["a picture of no size", clipFile({ width: 0 }), /no size/],
    [
      "a description that breaks off inside",
      Buffer.concat([
        box("ftyp", Buffer.from("isom")),
        box("moov", box("mvhd", Buffer.alloc(6))),
        box("mdat"),
      ]),
      /damaged/,
    ],
    [
      "a box larger than the one around it",
      Buffer.concat([
        box("ftyp", Buffer.from("isom")),
        box("moov", Buffer.from("000fffff6d766864", "hex")),
        box("mdat"),
      ]),
      /damaged/,
    ],
  ])("%s", async (_, bytes, line) => {
    await expect(inspected(bytes)).rejects.toThrow(line);
  });

  test("an AVIF picture", async () => {
    await expect(inspected(await pictureFile(64, 64, "avif"))).rejects.toThrow(/not an MP4/);
  });
});

test("a clip with any byte changed is read or refused, and never anything else", async () => {
  const whole = clipFile({ bytes: 8 });
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await inspected(bytes).catch((error) => expect(error.name).toBe("UnfitFile"));
  }
});
