import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { media } from "#db/schema/media.ts";
import { staff } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { settings } from "#platform/env.ts";
import { forgetOldIncoming } from "#platform/file-store.ts";
import { clipFile, pictureFile } from "#platform/media-testing.ts";
import { beginUpload, cancelUpload, findUpload, finishUpload, takePart } from "./uploading.ts";

type Person = Extract<Actor, { kind: "staff" }>;
const now = new Date("2026-01-10T12:00:00Z");
const ada: Person = { kind: "staff", id: 1, name: "Ada", role: "contributor" };
const ben: Person = { kind: "staff", id: 2, name: "Ben", role: "admin" };

beforeEach(async () => {
  await emptyDatabase();
  await transaction(async (tx) => {
    for (const { id, name, role } of [ada, ben])
      await tx.insert(staff).values({ id, name, role, email: name, emailKey: name, createdAt: now });
  });
  for (const person of [ada, ben]) for (const id of await underWay(person)) await cancelUpload(person, id);
});

const incoming = async () => readdir(join(settings().dataDir, "media/incoming")).catch(() => []);
const underWay = async ({ id }: Person) =>
  (await incoming()).flatMap((name) => new RegExp(`^upload-${id}-(.{36})\\.json$`).exec(name)?.[1] ?? []);

/** Begins an upload and sends all of it in parts of so many bytes. @returns its id */
async function send(person: Person, file: Buffer, name: string, most = 1_000): Promise<string> {
  const { id } = await beginUpload(person, { name, bytes: file.length }, now);
  for (let from = 0; from < file.length; from += most)
    await takePart(person, { id, from, bytes: file.subarray(from, from + most) });
  return id;
}

describe("an upload", () => {
  test("arrives in parts and becomes a picture, of whoever sent it, that can be found", async () => {
    const id = await send(ada, await pictureFile(700, 400, "jpeg"), "Old Harbour.JPG");
    const added = await finishUpload(ada, { id }, now);
    expect(added).toMatchObject({ kind: "image", width: 700, alt: "", caption: "" });
    const [row] = await db.select().from(media);
    expect(row).toMatchObject({ addedById: ada.id, searchText: "old harbour", createdAt: now });
    const log = await db.select().from(auditLog);
    expect(log).toMatchObject([{ action: "media.add", staffId: ada.id, subjectId: added?.id }]);
    expect(await incoming()).toEqual([expect.stringMatching(/\.json$/)]);
  });

  test("that is finished again, since the answer was lost, is the same", async () => {
    const id = await send(ada, await pictureFile(60, 40, "png"), "a.png");
    const first = await finishUpload(ada, { id }, now);
    expect(await finishUpload(ada, { id }, now)).toEqual(first);
    expect(await db.select().from(media)).toHaveLength(1);
  });

  test("of a file that lies there already is what lies there, whoever sends it and whatever it is called", async () => {
    const file = await pictureFile(60, 40, "png");
    const first = await finishUpload(ada, { id: await send(ada, file, "a.png") }, now);
    const again = await finishUpload(ben, { id: await send(ben, file, "b.png") }, now);
    expect(again).toEqual(first);
  });

  test("takes a clip with the still picture that was taken of it", async () => {
    const poster = await finishUpload(
      ada,
      { id: await send(ada, await pictureFile(60, 40, "jpeg"), "p") },
      now,
    );
    const id = await send(ada, clipFile(), "route.mp4");
    expect(await finishUpload(ada, { id, posterId: poster?.id }, now)).toMatchObject({
      kind: "video",
      poster: { id: poster?.id },
    });
  });

  test("goes on where it stopped: a part may come twice, and one that leaves a gap is not taken", async () => {
    const file = await pictureFile(700, 400, "jpeg");
    const { id } = await beginUpload(ada, { name: "a.jpg", bytes: file.length }, now);
    const part = (from: number, to: number) => takePart(ada, { id, from, bytes: file.subarray(from, to) });
    expect(await part(0, 500)).toEqual({ id, received: 500 });
    expect(await part(0, 500)).toEqual({ id, received: 500 });
    expect(await part(900, 1_000)).toEqual({ id, received: 500 });
    expect(await findUpload(ada, id)).toEqual({ id, received: 500 });
    await expect(finishUpload(ada, { id }, now)).rejects.toThrow(/not arrived whole/);
    await part(400, file.length);
    expect(await finishUpload(ada, { id }, now)).toMatchObject({ kind: "image" });
  });

  test("is nobody else's", async () => {
    const id = await send(ada, await pictureFile(60, 40, "png"), "a.png");
    expect(await findUpload(ben, id)).toBeUndefined();
    expect(await takePart(ben, { id, from: 0, bytes: Buffer.from("x") })).toBeUndefined();
    expect(await finishUpload(ben, { id }, now)).toBeUndefined();
    await cancelUpload(ben, id);
    expect(await findUpload(ada, id)).toMatchObject({ id });
    expect(await findUpload(ada, "../../../etc/passwd")).toBeUndefined();
  });

  test("that is given up leaves nothing", async () => {
    const id = await send(ada, await pictureFile(60, 40, "png"), "a.png");
    await cancelUpload(ada, id);
    expect(await underWay(ada)).toEqual([]);
    expect(await finishUpload(ada, { id }, now)).toBeUndefined();
  });

  test("nobody has gone on with for a day is forgotten", async () => {
    const id = await send(ada, await pictureFile(60, 40, "png"), "a.png");
    await forgetOldIncoming(new Date(Date.now() + 23 * 3_600_000));
    expect(await findUpload(ada, id)).toBeDefined();
    await forgetOldIncoming(new Date(Date.now() + 25 * 3_600_000));
    expect(await incoming()).toEqual([]);
  });
});

describe("a file", () => {
  test("that can't be shown is refused with its first part, with what to do", async () => {
    const { id } = await beginUpload(ada, { name: "IMG_1.HEIC", bytes: 9_000_000 }, now);
    const bytes = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1", "latin1");
    await expect(takePart(ada, { id, from: 0, bytes })).rejects.toMatchObject({
      name: "Refusal",
      field: "file",
      message: expect.stringMatching(/Export it as JPEG/),
    });
  });

  test("of a picture that is too large is refused with its first part", async () => {
    const { id } = await beginUpload(ada, { name: "a.jpg", bytes: 50_000_000 }, now);
    const bytes = (await pictureFile(60, 40, "jpeg")).subarray(0, 500);
    await expect(takePart(ada, { id, from: 0, bytes })).rejects.toThrow(/larger than 40 MB/);
  });

  test("that is damaged is refused when it has arrived, and nothing of it stays", async () => {
    const file = (await pictureFile(700, 400, "png")).subarray(0, 900);
    await expect(finishUpload(ada, { id: await send(ada, file, "a.png") }, now)).rejects.toThrow(/damaged/);
    expect(await incoming()).toEqual([]);
  });

  test("that turns out longer than was said is refused", async () => {
    const { id } = await beginUpload(ada, { name: "a.png", bytes: 10 }, now);
    await expect(takePart(ada, { id, from: 0, bytes: Buffer.alloc(11) })).rejects.toThrow(/has changed/);
  });
});

describe("what one person has under way", () => {
  test("is bounded by bytes and by number, and nobody else's counts", async () => {
    for (let n = 0; n < 3; n += 1) await beginUpload(ada, { name: "a.mp4", bytes: 900_000_000 }, now);
    await expect(beginUpload(ada, { name: "a.mp4", bytes: 900_000_000 }, now)).rejects.toThrow(/under way/);
    for (let n = 0; n < 27; n += 1) await beginUpload(ada, { name: "a.jpg", bytes: 100 }, now);
    await expect(beginUpload(ada, { name: "a.jpg", bytes: 100 }, now)).rejects.toThrow(/under way/);
    await beginUpload(ben, { name: "a.mp4", bytes: 900_000_000 }, now);
  });

  test("makes room when nobody has gone on with it", async () => {
    const { id } = await beginUpload(ada, { name: "a.mp4", bytes: 900_000_000 }, now);
    for (let n = 0; n < 2; n += 1) await beginUpload(ada, { name: "a.mp4", bytes: 900_000_000 }, now);
    const folder = join(settings().dataDir, "media/incoming");
    for (const ending of ["json", "part"])
      await utimes(join(folder, `upload-${ada.id}-${id}.${ending}`), new Date(0), new Date(0));
    await beginUpload(ada, { name: "a.mp4", bytes: 900_000_000 }, new Date());
    expect(await findUpload(ada, id)).toBeUndefined();
  });
});
