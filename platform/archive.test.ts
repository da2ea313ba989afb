import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  type ArchivedFile,
  type ArchiveSource,
  DamagedArchive,
  readArchive,
  writeArchive,
} from "./archive.ts";

const folder = mkdtempSync(join(tmpdir(), "newspaper-archive-"));
const path = join(folder, "archive");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(path, { force: true }));

const letter = join(folder, "letter");
writeFileSync(letter, "Dear editor, ".repeat(100_000));

async function* sources(): AsyncGenerator<ArchiveSource> {
  yield { name: "paper.json", text: "{}" };
  yield { name: "letters/one", path: letter };
  yield { name: "empty", text: "" };
  yield { name: "exact", text: "x".repeat(512) };
}

async function write(ending = ".tar"): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  await writeArchive(path, ending, sources(), (file) => files.push(file));
  return files;
}

async function read(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, content } of readArchive(path)) {
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    found[name] = Buffer.concat(parts).toString();
  }
  return found;
}

const whole = {
  "paper.json": "{}",
  "letters/one": readFileSync(letter, "utf8"),
  empty: "",
  exact: "x".repeat(512),
};

it.each([".tar", ".tar.gz", ".tgz", ".tar.zst"])("what was written as %s is read again", async (ending) => {
  expect((await write(ending)).map(({ name, bytes }) => [name, bytes])).toEqual([
    ["paper.json", 2],
    ["letters/one", 1_300_000],
    ["empty", 0],
    ["exact", 512],
  ]);
  expect(await read()).toEqual(whole);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  if (ending !== ".tar") expect(statSync(path).size).toBeLessThan(100_000);
});

it("what nobody takes is passed over", async () => {
  await write(".tar.gz");
  const names: string[] = [];
  for await (const { name } of readArchive(path)) names.push(name);
  expect(names).toEqual(Object.keys(whole));
});

it("any tar unpacks it", async () => {
  await write(".tar.gz");
  execFileSync("tar", ["-xf", path, "-C", folder]);
  expect(readFileSync(join(folder, "letters/one"), "utf8")).toBe(whole["letters/one"]);
});

it("nothing is written over", async () => {
  writeFileSync(path, "mine");
  await expect(write()).rejects.toThrow(/EEXIST/);
  expect(readFileSync(path, "utf8")).toBe("mine");
});

describe("an archive is refused that", () => {
  const isRefused = () => expect(read()).rejects.toThrow(DamagedArchive);

  it.each([".tar", ".tar.gz", ".tar.zst"])("is cut short: %s", async (ending) => {
    await write(ending);
    truncateSync(path, Math.floor(statSync(path).size * 0.9));
    await isRefused();
  });

  it.each([".tar.gz", ".tar.zst"])("has a byte that is another: %s", async (ending) => {
    await write(ending);
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    await expect(read()).rejects.toThrow();
  });

  it("is something else", async () => {
    writeFileSync(path, "Dear editor, ".repeat(1_000));
    await isRefused();
    writeFileSync(path, "");
    await isRefused();
  });

  it("holds a link, or a folder", async () => {
    execFileSync("ln", ["-sf", "/etc/passwd", join(folder, "link")]);
    for (const name of ["link", "letters"]) {
      execFileSync("tar", ["-cf", path, "-C", folder, name]);
      await isRefused();
    }
  });
});
