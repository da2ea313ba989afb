import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { staff } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import type { Clip } from "#domain/articles/article.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { clipFile, pictureFile } from "#platform/media-testing.ts";
import { addClip, addPicture } from "./adding.ts";
import { describeMedia } from "./describing.ts";
import { listMedia } from "./for-readers.ts";
import { showMedia } from "./showing.ts";

const now = new Date("2026-01-10T12:00:00Z");
const person = (id: number, name: string, role: "contributor" | "editor"): Actor => ({
  ...{ kind: "staff", id, name, role },
});
const ada = person(1, "Ada", "contributor");
const ben = person(2, "Ben", "contributor");
const cora = person(3, "Cora", "editor");
const said = {
  alt: "Boats at dawn",
  caption: "The old harbour.",
  credit: "N. Levi",
  focalX: 0.2,
  focalY: 0.9,
};
const captions = "WEBVTT\n\n00:00.000 --> 00:04.000\nCairo.\n";

let picture: number;
beforeEach(async () => {
  await emptyDatabase();
  await transaction(async (tx) => {
    for (const each of [ada, ben, cora])
      if (each.kind === "staff")
        await tx.insert(staff).values({
          id: each.id,
          name: each.name,
          role: each.role,
          email: each.name,
          emailKey: each.name,
          createdAt: now,
        });
  });
  picture = await addPicture(ada, { file: await pictureFile(70, 40, "jpeg"), name: "harbour.jpg" }, now);
});

const shown = (id: number) => transaction((tx) => showMedia(tx, "article:7", [id]));
const seen = async (id: number) => (await listMedia([id])).get(id);

describe("a picture", () => {
  test("that readers are shown nowhere is described in its place, and the log says so", async () => {
    expect(await describeMedia(ada, { mediaId: picture, ...said }, now)).toMatchObject({
      id: picture,
      ...said,
    });
    expect(await seen(picture)).toMatchObject(said);
    const log = await db.select().from(auditLog).orderBy(auditLog.id);
    expect(log.map(({ action }) => action)).toEqual(["media.add", "media.change"]);
  });

  test("that readers are shown stays as it is: there is a copy with the same file", async () => {
    await shown(picture);
    const before = await seen(picture);
    const copy = await describeMedia(ada, { mediaId: picture, ...said }, now);
    expect(copy).toMatchObject(said);
    expect(copy.id).not.toBe(picture);
    expect(await seen(picture)).toEqual(before);
    expect(copy.kind === "image" && copy.address.slice(-8)).toBe(
      before?.kind === "image" && before.address.slice(-8),
    );
  });

  test("that somebody else added is copied, and an editor changes it in its place", async () => {
    expect((await describeMedia(ben, { mediaId: picture, ...said }, now)).id).not.toBe(picture);
    expect((await describeMedia(cora, { mediaId: picture, ...said }, now)).id).toBe(picture);
  });

  test.each([
    ["alt", { alt: "x".repeat(501) }],
    ["caption", { caption: "x".repeat(5_001) }],
    ["focalX", { focalX: 1.2 }],
  ])("is not described with a wrong %s", async (field, wrong) => {
    const input = { mediaId: picture, ...said, ...wrong };
    await expect(describeMedia(ada, input, now)).rejects.toMatchObject({ name: "Refusal", field });
  });

  test("that is not there can't be described", async () => {
    await expect(describeMedia(ada, { mediaId: 999, ...said }, now)).rejects.toThrow(/no longer there/);
  });
});

describe("a clip", () => {
  let clip: Clip;
  beforeEach(async () => {
    const track = { kind: "captions", language: "en", label: "English", text: captions } as const;
    const id = await addClip(ada, { file: clipFile(), name: "route", tracks: [track] }, now);
    const added = await seen(id);
    if (added?.kind !== "video") throw new Error("The clip is not there.");
    clip = added;
  });
  const subRip = "1\n00:00:00,000 --> 00:00:01,000\nקהיר\n";
  const hebrew = { kind: "captions", language: "he", label: "עברית", text: subRip } as const;

  test("gets a still picture, a transcript and captions, and keeps those it had", async () => {
    const input = { mediaId: clip.id, ...said, posterId: picture, transcript: "Cairo.", newTracks: [hebrew] };
    const changed = await describeMedia(ada, input, now);
    expect(changed).toMatchObject({ id: clip.id, transcript: "Cairo.", poster: { id: picture } });
    expect(changed.kind === "video" && changed.tracks.map(({ language }) => language)).toEqual(["en", "he"]);
  });

  test("loses the captions that are not kept", async () => {
    const input = { mediaId: clip.id, ...said, keptTracks: [], newTracks: [hebrew] };
    const changed = await describeMedia(ada, input, now);
    expect(changed.kind === "video" && changed.tracks.map(({ language }) => language)).toEqual(["he"]);
  });

  test("that readers are shown is copied with the captions that are kept", async () => {
    await shown(clip.id);
    const keptTracks = clip.tracks.map(({ source }) => source);
    const copy = await describeMedia(
      ada,
      { mediaId: clip.id, ...said, keptTracks, newTracks: [hebrew] },
      now,
    );
    expect(copy.id).not.toBe(clip.id);
    expect(copy.kind === "video" && copy.tracks.map(({ language }) => language)).toEqual(["en", "he"]);
    expect(await seen(clip.id)).toEqual(clip);
  });

  test("takes no captions that are none, and no clip for its still picture", async () => {
    const track = { ...hebrew, text: "<html>" };
    await expect(
      describeMedia(ada, { mediaId: clip.id, ...said, newTracks: [track] }, now),
    ).rejects.toMatchObject({
      field: "newTracks",
    });
    await expect(
      describeMedia(ada, { mediaId: clip.id, ...said, posterId: clip.id }, now),
    ).rejects.toMatchObject({ field: "posterId" });
  });
});
