import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commandLine } from "#domain/staff/actor.ts";
import { settings } from "#platform/env.ts";
import { keptPath } from "#platform/file-store.ts";
import { clipFile, pictureFile } from "#platform/media-testing.ts";
import { addClip, addPicture } from "./adding.ts";
import { findMediaFile, listMedia } from "./for-readers.ts";
import type { NewClip } from "./keeping.ts";
import { makeVariants, variantPath } from "./making.ts";
import { parseMediaAddress } from "./media-address.ts";

const now = new Date("2026-01-10T12:00:00Z");
const captions = "WEBVTT\n\n00:00.000 --> 00:04.000\nThe journey begins in Cairo.\n";

let photograph: Buffer;
beforeAll(async () => {
  photograph = await pictureFile(700, 400, "jpeg");
});

const harbour = () => ({
  file: photograph,
  name: "Harbour.jpg",
  alt: "Boats in a harbour at dawn",
  caption: "The old harbour.",
  credit: "N. Levi",
});

const journey = (changes: Partial<NewClip> = {}): NewClip => ({
  file: clipFile(),
  name: "route map.mp4",
  alt: "A line is drawn on a map",
  tracks: [{ kind: "captions", language: "en", label: "English", text: captions }],
  transcript: "The journey begins in Cairo.",
  ...changes,
});

/** The one media with this id, as readers see it. */
const seen = async (id: number) => (await listMedia([id])).get(id);

describe("a picture", () => {
  test("is kept with its words, and readers see it by an address that holds its hash", async () => {
    const id = await addPicture(commandLine, { ...harbour(), focalX: 0.2, rights: "One year" }, now);
    expect(await seen(id)).toEqual({
      kind: "image",
      id,
      address: expect.stringMatching(new RegExp(`^/media/${id}/harbour-[0-9a-f]{8}$`)),
      width: 700,
      height: 400,
      alt: "Boats in a harbour at dawn",
      caption: "The old harbour.",
      credit: "N. Levi",
      focalX: 0.2,
      focalY: 0.5,
    });
  });

  test("that is added twice with the same words is one; with other words it is another", async () => {
    const id = await addPicture(commandLine, harbour(), now);
    expect(await addPicture(commandLine, harbour(), new Date(now.getTime() + 1))).toBe(id);
    expect(await addPicture(commandLine, { ...harbour(), caption: "At noon." }, now)).not.toBe(id);
  });

  test.each([
    ["a page that is called a picture", { file: Buffer.from("<html>") }, "file", /not a picture/],
    ["a clip", { file: clipFile() }, "file", /not a picture/],
    ["a focal point outside of it", { focalY: 1.5 }, "focalY", /between 0 and 1/],
    ["a caption without end", { caption: "x".repeat(5_001) }, "caption", /longer/],
  ])("with %s is refused at its field, and nothing is kept", async (_, changes, field, message) => {
    await expect(addPicture(commandLine, { ...harbour(), ...changes }, now)).rejects.toMatchObject({
      name: "Refusal",
      field,
      message: expect.stringMatching(message),
    });
    expect(await readdir(join(settings().dataDir, "media/incoming"))).toEqual([]);
  });

  test("is made in every width and format that pages ask for, once", async () => {
    const id = await addPicture(commandLine, harbour(), now);
    const picture = await seen(id);
    await makeVariants(id);
    for (const variant of ["320.avif", "480.webp", "640.jpg"]) {
      const request = parseMediaAddress(`${picture?.kind === "image" && picture.address}-${variant}`);
      const file = request && (await findMediaFile(request));
      await access(file?.variant ? variantPath(file.variant) : "no such file");
    }
    expect(await makeVariants(id)).toBe(0);
  });
});

describe("a clip", () => {
  test("is kept with its poster, its tracks and its transcript", async () => {
    const posterId = await addPicture(commandLine, harbour(), now);
    const id = await addClip(commandLine, journey({ posterId }), now);
    expect(await seen(id)).toEqual({
      kind: "video",
      id,
      source: expect.stringMatching(new RegExp(`^/media/${id}/route-map-[0-9a-f]{8}\\.mp4$`)),
      contentType: "video/mp4",
      width: 1280,
      height: 720,
      durationMs: 10_500,
      alt: "A line is drawn on a map",
      caption: "",
      credit: "",
      transcript: "The journey begins in Cairo.",
      poster: await seen(posterId),
      tracks: [
        {
          kind: "captions",
          language: "en",
          label: "English",
          source: expect.stringMatching(new RegExp(`^/media/${id}/route-map-[0-9a-f]{8}\\.vtt$`)),
        },
      ],
    });
  });

  test("that is added twice with the same words and tracks is one; with another track it is another", async () => {
    const id = await addClip(commandLine, journey(), now);
    expect(await addClip(commandLine, journey(), now)).toBe(id);
    expect(await addClip(commandLine, journey({ tracks: [] }), now)).not.toBe(id);
  });

  test("has tracks without a byte order mark, at addresses of their own", async () => {
    const track = { kind: "subtitles", language: "he", label: "עברית", text: `\ufeff${captions}` } as const;
    const clip = await seen(await addClip(commandLine, journey({ tracks: [track] }), now));
    const source = clip?.kind === "video" ? clip.tracks[0]?.source : undefined;
    const request = parseMediaAddress(source ?? "");
    const file = request && (await findMediaFile(request));
    expect(file).toMatchObject({ contentType: "text/vtt; charset=utf-8", fileName: "route-map-he.vtt" });
    expect(await readFile(file?.path ?? "", "utf8")).toBe(captions);
  });

  test.each([
    ["a picture's file", { file: Buffer.from("\x89PNG") }, "file", /not an MP4/],
    ["a file that is cut off", { file: clipFile().subarray(0, -9) }, "file", /cut off/],
    ["a poster that is not there", { posterId: 999_999 }, "posterId", /has to be a picture/],
    [
      "a track of another kind of file",
      { tracks: [{ kind: "captions", language: "en", label: "English", text: "1\n00:00:00,000 --> " }] },
      "tracks",
      /begins with WEBVTT/,
    ],
    [
      "a track that only nearly says WEBVTT",
      { tracks: [{ kind: "captions", language: "en", label: "English", text: "WEBVTTX\n" }] },
      "tracks",
      /begins with WEBVTT/,
    ],
  ] as const)("with %s is refused at its field", async (_, changes, field, message) => {
    await expect(addClip(commandLine, journey(changes as Partial<NewClip>), now)).rejects.toMatchObject({
      name: "Refusal",
      field,
      message: expect.stringMatching(message),
    });
  });

  test("can't be another clip's poster", async () => {
    const posterId = await addClip(commandLine, journey(), now);
    await expect(addClip(commandLine, journey({ posterId }), now)).rejects.toThrow(/has to be a picture/);
  });

  test("lies under its hash as it was received", async () => {
    const clip = await seen(await addClip(commandLine, journey(), now));
    const request = parseMediaAddress(clip?.kind === "video" ? clip.source : "");
    const file = request && (await findMediaFile(request));
    expect((await readFile(file?.path ?? "")).equals(clipFile())).toBe(true);
    expect(file?.path).toBe(keptPath(file?.path.slice(-64) ?? ""));
  });
});

test("a list holds what there is, in the order it was asked for, and leaves out the rest", async () => {
  const picture = await addPicture(commandLine, harbour(), now);
  const clip = await addClip(commandLine, journey(), now);
  expect([...(await listMedia([clip, 999_999, picture, clip])).keys()]).toEqual([clip, picture]);
  expect(await listMedia([])).toEqual(new Map());
});
