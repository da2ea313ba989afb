import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settings } from "./env.ts";
import { derivedPath, drawnPath, forgetOldIncoming, keepDerived, keepFile, keptPath } from "./file-store.ts";

const anything = async () => {};
const incoming = () => readdir(join(settings().dataDir, "media/incoming"));
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("keeping a file", () => {
  test("it lies under its hash, and is handed to the inspection first", async () => {
    const path = join(folder, "letter.txt");
    await writeFile(path, "Dear editor");
    const kept = await keepFile(path, 1_000, (copy) => readFile(copy, "utf8"));
    expect(kept).toEqual({ hash: hashOf("Dear editor"), bytes: 11, facts: "Dear editor" });
    expect(await readFile(keptPath(kept.hash), "utf8")).toBe("Dear editor");
    expect(await readFile(path, "utf8")).toBe("Dear editor");
  });

  test("twice, also at the same time, is harmless", async () => {
    const bytes = Buffer.from("twice told");
    const kept = await Promise.all([1, 2, 3].map(() => keepFile(bytes, 1_000, anything)));
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(1);
    expect(await readFile(keptPath(hashOf("twice told")), "utf8")).toBe("twice told");
    expect(await incoming()).toEqual([]);
  });

  test("it may come in pieces, as an upload does", async () => {
    const pieces = async function* () {
      yield Buffer.from("in ");
      yield Buffer.from("pieces");
    };
    expect(await keepFile(pieces(), 1_000, anything)).toMatchObject({ hash: hashOf("in pieces"), bytes: 9 });
  });

  test.each([
    ["is refused", Buffer.from("refused"), 1_000, () => Promise.reject(new Error("No")), /No/],
    ["is too large", Buffer.from("too large"), 8, anything, /larger/],
    ["is empty", Buffer.alloc(0), 8, anything, /empty/],
    ["is not there", "/nowhere/at/all", 8, anything, /ENOENT/],
  ])("nothing stays of one that %s", async (_, source, most, inspect, message) => {
    await expect(keepFile(source, most, inspect)).rejects.toThrow(message);
    expect(await incoming()).toEqual([]);
    if (typeof source !== "string")
      await expect(readFile(keptPath(hashOf(`${source}`)))).rejects.toThrow(/ENOENT/);
  });

  test("nothing stays of an upload that breaks off", async () => {
    const broken = async function* () {
      yield Buffer.from("half");
      throw new Error("The connection broke");
    };
    await expect(keepFile(broken(), 1_000, anything)).rejects.toThrow(/broke/);
    expect(await incoming()).toEqual([]);
  });
});

test("what was made from a file lies beside the others of its kind", async () => {
  const hash = hashOf("made from");
  await keepDerived(derivedPath(hash, "640.avif"), Buffer.from("picture"));
  expect(await readFile(derivedPath(hash, "640.avif"), "utf8")).toBe("picture");
  expect(derivedPath(hash, "640.avif")).toContain(
    join(settings().dataDir, "media", "derived", hash.slice(0, 2)),
  );
});

test("no path leads out of the folder", () => {
  for (const hash of [
    "",
    "..",
    "../../paper.db",
    `${"a".repeat(63)}/`,
    "A".repeat(64),
    `${"a".repeat(64)}\n`,
  ])
    expect(() => keptPath(hash)).toThrow(/SHA-256/);
  for (const variant of ["", "../x.avif", "640.avif/..", "640", "640.avif\0"])
    expect(() => derivedPath("a".repeat(64), variant)).toThrow(/named/);
  for (const id of [0, -1, 1.5, Number.NaN])
    expect(() => drawnPath(id, "a".repeat(64), "png")).toThrow(/named/);
  expect(() => drawnPath(1, "../../paper.db", "png")).toThrow(/named/);
});

test("what was left on its way in more than a day ago is removed, and nothing newer", async () => {
  const now = new Date("2026-01-10T12:00:00Z");
  const at = join(settings().dataDir, "media/incoming");
  await mkdir(at, { recursive: true });
  for (const [name, day] of [
    ["old", "08"],
    ["new", "10"],
  ]) {
    await writeFile(join(at, `${name}`), "x");
    await utimes(join(at, `${name}`), now, new Date(`2026-01-${day}T11:00:00Z`));
  }
  await forgetOldIncoming(now);
  expect(await incoming()).toEqual(["new"]);
  await rm(join(at, "new"));
});
