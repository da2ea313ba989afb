import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { box, clipDescription, clipFile, numbers } from "./media-testing.ts";
import { inspectClip } from "./mp4.ts";
import { takeOutNotes, within } from "./mp4-notes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newspaper-notes-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file, takes the notes out of it. @returns what is left, and whether there was anything */
async function clean(bytes: Buffer) {
  const path = join(folder, "clip.mp4");
  await writeFile(path, bytes);
  const changed = await takeOutNotes(path);
  return { path, changed, after: await readFile(path) };
}

const place = "+31.7780+035.2354/";
const types = box("ftyp", Buffer.from("isom\0\0\0\0isom", "latin1"));
const data = box("mdat", Buffer.alloc(500, "picture "));
/** What a description holds, with more beside it. */
const described = (...more: Buffer[]) => box("moov", clipDescription().subarray(8), ...more);

describe("notes", () => {
  test.each([
    ["of a telephone (©xyz)", box("udta", box("\xa9xyz", Buffer.from(`\0\x12\x15\xc7${place}`, "latin1")))],
    ["of 3GPP (loci)", box("udta", box("loci", Buffer.from(`\0\0\0\0\x15\xc7${place}`, "latin1")))],
    [
      "of QuickTime",
      box(
        "meta",
        box("keys", Buffer.from("com.apple.quicktime.location.ISO6709")),
        box("ilst", box("data", Buffer.from(place))),
      ),
    ],
    ["in XMP", box("uuid", Buffer.alloc(16, 7), Buffer.from(`<exif:GPSLatitude>${place}`))],
  ])("%s are gone, and nothing has moved", async (_, note) => {
    for (const before of [
      Buffer.concat([types, described(note), data]),
      Buffer.concat([types, described(box("trak", clipDescription().subarray(8), note)), data]),
      Buffer.concat([types, described(), note, data]),
    ]) {
      const { path, changed, after } = await clean(before);
      expect(changed).toBe(true);
      expect(after.includes(place)).toBe(false);
      expect(after.includes("location")).toBe(false);
      expect(after.length).toBe(before.length);
      expect(after.indexOf("picture ")).toBe(before.indexOf("picture "));
      expect(await inspectClip(path)).toMatchObject({ width: 1280, height: 720, durationMs: 10_500 });
    }
  });

  test("of a camera's way are gone with their track and its samples; what is seen stays", async () => {
    const seen = Buffer.alloc(300, "picture ");
    const way = Buffer.from(`${place}${place}`);
    const moovLength = described(wayTrack(0, way.length)).length;
    const at = types.length + moovLength + 8 + seen.length;
    const before = Buffer.concat([types, described(wayTrack(at, way.length)), box("mdat", seen, way, seen)]);
    expect(before.subarray(at, at + way.length).equals(way)).toBe(true);
    const { path, after } = await clean(before);
    expect(after.includes("+31.7780")).toBe(false);
    expect(after.includes("gpmd")).toBe(false);
    expect(after.subarray(at - seen.length, at).equals(seen)).toBe(true);
    expect(after.subarray(at + way.length).equals(seen)).toBe(true);
    expect(await inspectClip(path)).toMatchObject({ width: 1280 });
  });

  test("a description that lies about its samples blanks nothing but data", async () => {
    const before = Buffer.concat([types, described(wayTrack(0, 1_000_000)), data]);
    const { path } = await clean(before);
    expect(await inspectClip(path)).toMatchObject({ width: 1280 });
  });

  test("that are not there leave a clip as it is", async () => {
    const { changed, after } = await clean(clipFile());
    expect(changed).toBe(false);
    expect(after.equals(clipFile())).toBe(true);
  });

  test.each(["comet-path", "route-map"])(
    "of the sample edition's %s go once; picture and sound stay",
    async (name) => {
      const path = join(folder, `${name}.mp4`);
      const original = join(import.meta.dirname, `../sample/media/${name}.mp4`);
      await copyFile(original, path);
      const facts = await inspectClip(path);
      expect(await takeOutNotes(path)).toBe(true);
      expect(await takeOutNotes(path)).toBe(false);
      expect(await inspectClip(path)).toEqual(facts);
      const [before, after] = [await readFile(original), await readFile(path)];
      expect(after.length).toBe(before.length);
      const mdat = before.indexOf("mdat");
      const end = mdat - 4 + before.readUInt32BE(mdat - 4);
      expect(after.subarray(mdat, end).equals(before.subarray(mdat, end))).toBe(true);
    },
  );

  test("of a damaged clip are no reason to keep it", async () => {
    const torn = Buffer.concat([
      types,
      box("moov", box("trak", Buffer.from("\0\0\xff\xffmdia", "latin1"))),
      data,
    ]);
    await writeFile(join(folder, "torn.mp4"), torn);
    await expect(takeOutNotes(join(folder, "torn.mp4"))).rejects.toThrow(/can't be read/);
  });
});

/** A track of where the camera was: one chunk with one sample. */
function wayTrack(at: number, length: number): Buffer {
  const table = box(
    "stbl",
    box("stsd", numbers(0, 1), box("gpmd")),
    box("stsc", numbers(0, 1, 1, 1, 1)),
    box("stsz", numbers(0, 0, 1, length)),
    box("stco", numbers(0, 1, at)),
  );
  const hdlr = box("hdlr", numbers(0, 0), Buffer.from("meta"), numbers(0, 0, 0, 0));
  return box("trak", box("mdia", hdlr, box("minf", table)));
}

describe("what lies in a clip's data", () => {
  const box = (type: string, start: number, end: number) => ({ type, at: start - 8, start, end });
  const boxes = [box("ftyp", 8, 20), box("mdat", 28, 100), box("moov", 108, 200), box("mdat", 208, 300)];

  test("is each byte once, in order, and nothing beside it", () => {
    const spans = [
      { start: 90, end: 230 },
      { start: 0, end: 40 },
      { start: 30, end: 50 },
      { start: 35, end: 37 },
      { start: 260, end: 900 },
    ];
    expect(within(spans, boxes)).toEqual([
      { start: 28, end: 40 },
      { start: 40, end: 50 },
      { start: 90, end: 100 },
      { start: 208, end: 230 },
      { start: 260, end: 300 },
    ]);
  });

  test("is told once, however often a description names it", () => {
    const spans = Array.from({ length: 100_000 }, () => ({ start: 28, end: 300 }));
    expect(within(spans, boxes)).toEqual([
      { start: 28, end: 100 },
      { start: 208, end: 300 },
    ]);
  });
});
