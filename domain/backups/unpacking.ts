import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "#domain/refusal.ts";
import { DamagedArchive, type EntryRead, readArchive } from "#platform/archive.ts";
import { type About, aboutForm, first, isMedia, last, mayBeIn, readLines } from "./contents.ts";

/** What lay in a backup, and holds what it held when the backup was made. */
export interface Unpacked {
  about: About;
  names: ReadonlySet<string>;
}

/** The first file is short; the last has a line for each file. */
const longestAbout = 10_000;
const longestLine = 300;

/**
 * Unpacks a backup into an empty folder, and holds every file against what the backup says of it.
 * @param keep which files are written; the others are read and looked at all the same
 * @throws Refusal when it is no backup, damaged, cut short, or larger than it says; or when there is no room for it
 */
export async function unpackBackup(
  path: string,
  folder: string,
  keep: (name: string) => boolean,
  progress: (done: number, all: number) => void,
): Promise<Unpacked> {
  try {
    return await unpack(path, folder, keep, progress);
  } catch (error) {
    if (error instanceof DamagedArchive) throw new Refusal(`${path} can't be used: ${error.message}`);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new Refusal(`${path} is not there.`);
    if (code === "EISDIR") throw new Refusal(`${path} is a folder, not a backup.`);
    throw error;
  }
}

async function unpack(...[path, folder, keep, progress]: Parameters<typeof unpackBackup>): Promise<Unpacked> {
  let about: About | undefined;
  let listed: Map<string, string> | undefined;
  const found = new Map<string, string>();
  let bytes = 0;
  for await (const entry of readArchive(path)) {
    const { name } = entry;
    if (listed) throw new DamagedArchive("Something comes after its end.");
    if (!mayBeIn(name) || found.has(name))
      throw new DamagedArchive(`It holds ${JSON.stringify(name)}, which is no part of a backup.`);
    if (!about) {
      about = await readAbout(entry);
      await requireRoom(folder, about.bytes);
    } else if (name === last) listed = readLines(await readText(entry, longestLine * (found.size + 2)));
    else {
      bytes += entry.bytes;
      if (bytes > about.bytes || found.size > about.files)
        throw new DamagedArchive("It holds more than it says.");
    }
    if (name === first || name === last) continue;
    found.set(name, await takeOut(entry, keep(name) ? join(folder, name) : undefined));
    progress(found.size, about.files);
  }
  if (!about || !listed) throw new DamagedArchive("It is not whole.");
  holdAgainst(listed, found);
  return { about, names: new Set(found.keys()) };
}

async function readAbout(entry: EntryRead): Promise<About> {
  const noBackup = new DamagedArchive("It is no backup of a newspaper.");
  if (entry.name !== first) throw noBackup;
  const read = aboutForm.safeParse(parsed(await readText(entry, longestAbout)));
  if (!read.success) throw noBackup;
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText({ bytes, content }: EntryRead, most: number): Promise<string> {
  if (bytes > most) throw new DamagedArchive("It holds more than it says.");
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes)
    throw new Refusal(
      `There is no room for it: ${Math.ceil(bytes / 1e6)} MB are needed on the disk of ${folder}.`,
    );
}

/** Reads a file, and writes it where it is wanted. @returns the SHA-256 of what it holds */
async function takeOut({ content }: EntryRead, to: string | undefined): Promise<string> {
  const hash = createHash("sha256");
  async function* hashed() {
    for await (const part of content) {
      hash.update(part);
      yield part;
    }
  }
  if (to) {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await pipeline(hashed(), createWriteStream(to, { flags: "wx", mode: 0o600, flush: true }));
  } else for await (const _ of hashed());
  return hash.digest("hex");
}

function holdAgainst(listed: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): void {
  for (const [name, hash] of found) {
    if (listed.get(name) !== hash || (isMedia(name) && !name.endsWith(hash)))
      throw new DamagedArchive(`Its ${name} holds something else than it should.`);
  }
  for (const name of listed.keys())
    if (name !== first && !found.has(name)) throw new DamagedArchive(`Its ${name} is missing.`);
}
