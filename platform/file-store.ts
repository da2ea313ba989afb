import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { settings } from "./env.ts";
import { UnfitFile } from "./unfit-file.ts";

/*
 * Files, kept under the SHA-256 of what they hold: the same file is kept once, and what lies under a hash never changes.
 *
 *   DATA_DIR/media/3f/2a/3f2a9c1b…            a file as it was received
 *   DATA_DIR/media/derived/3f/2a/3f2a…-640.avif   made from it; may be deleted at any time
 *   DATA_DIR/media/derived/social/2/2041-3f2a9c….png   drawn for an article, a thousand to a folder; likewise
 *   DATA_DIR/media/incoming/                  files on their way in; renamed when they are whole (see `incoming-parts.ts`)
 *
 * Paths are made from hashes and closed lists alone, so that no name or address can lead out of the folder.
 */

/** A path, the bytes themselves, or bytes as they arrive. */
export type FileSource = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface KeptFile<Facts> {
  /** SHA-256, hexadecimal. */
  hash: string;
  bytes: number;
  /** What the inspection found. */
  facts: Facts;
}

const mediaFolder = () => join(settings().dataDir, "media");
/** Where files lie on their way in. */
export const incomingFolder = () => join(mediaFolder(), "incoming");

/** Which letters a hash, and the name of what is derived from it, can have. */
const hashForm = /^[0-9a-f]{64}$/;
const variantForm = /^[a-z0-9]+\.[a-z0-9]+$/;

/** Where a file lies. @throws Error for anything but a SHA-256 in hexadecimal. */
export function keptPath(hash: string): string {
  if (!hashForm.test(hash)) throw new Error("A file is kept under a SHA-256 only.");
  return join(mediaFolder(), hash.slice(0, 2), hash.slice(2, 4), hash);
}

/** Where what was made from a file lies, or will. `variant` is like `640.avif`. @throws Error for any other form. */
export function derivedPath(hash: string, variant: string): string {
  if (!hashForm.test(hash)) throw new Error("A file is kept under a SHA-256 only.");
  if (!variantForm.test(variant)) throw new Error("A variant is named like 640.avif.");
  return join(mediaFolder(), "derived", hash.slice(0, 2), hash.slice(2, 4), `${hash}-${variant}`);
}

const socialFolder = () => join(mediaFolder(), "derived", "social");
const drawnForm = /^([1-9]\d{0,9})-[0-9a-f]{64}\.(?:png|jpg)$/;

/**
 * Where what was drawn for an article lies, or will.
 * @param fingerprint SHA-256 of what is seen on it, hexadecimal
 * @throws Error for any other form
 */
export function drawnPath(articleId: number, fingerprint: string, ending: "png" | "jpg"): string {
  const name = `${articleId}-${fingerprint}.${ending}`;
  if (!drawnForm.test(name)) throw new Error("What is drawn is named for an article and a SHA-256.");
  return join(socialFolder(), String(Math.floor(articleId / 1_000)), name);
}

/** What was drawn for articles, a folder of at most a thousand of them at a time. */
export async function* listDrawn(): AsyncGenerator<{ articleId: number; path: string }[]> {
  for (const folder of await readdir(socialFolder()).catch(() => []))
    yield (await readdir(join(socialFolder(), folder)).catch(() => [])).flatMap((name) => {
      const articleId = drawnForm.exec(name)?.[1];
      return articleId ? [{ articleId: Number(articleId), path: join(socialFolder(), folder, name) }] : [];
    });
}

/**
 * Takes a copy of a file, has it inspected, and keeps it if the inspection doesn't throw. Once this has returned, the
 * file survives a power cut. To keep the same file twice is harmless; of a file that is refused nothing stays.
 * @param most bytes a file may have
 * @param clean takes out of the file, in its place, what must not be kept; tells whether there was anything
 * @throws UnfitFile when the file is empty or larger; whatever `inspect` and `clean` throw
 */
export async function keepFile<Facts>(
  source: FileSource,
  most: number,
  inspect: (path: string) => Promise<Facts>,
  clean?: (path: string) => Promise<boolean>,
): Promise<KeptFile<Facts>> {
  const temporary = await incomingPath();
  try {
    const received = await copy(chunksOf(source), temporary, most);
    const facts = await inspect(temporary);
    const hash = (await clean?.(temporary)) ? await hashOf(temporary) : received.hash;
    await moveInto(temporary, keptPath(hash));
    return { hash, bytes: received.bytes, facts };
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Keeps what was made; whole or not at all, whoever else does the same.
 * @param path of `derivedPath` or `drawnPath`
 */
export async function keepDerived(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = await incomingPath();
  try {
    await copy([bytes], temporary, Number.POSITIVE_INFINITY);
    await moveInto(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Whether what lies under a hash is there, and holds what it is named for. */
export async function holdsItsHash(hash: string): Promise<"whole" | "missing" | "damaged"> {
  try {
    return (await hashOf(keptPath(hash))) === hash ? "whole" : "damaged";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "missing";
    throw error;
  }
}

/** Removes what a process that was killed left on its way in: whatever nobody has written to for a day. */
export async function forgetOldIncoming(now: Date): Promise<void> {
  for (const name of await readdir(incomingFolder()).catch(() => [])) {
    const path = join(incomingFolder(), name);
    const written = await stat(path).catch(() => undefined);
    if (written && now.getTime() - written.mtimeMs > 86_400_000) await rm(path, { force: true });
  }
}

async function incomingPath(): Promise<string> {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 });
  return join(incomingFolder(), randomUUID());
}

function chunksOf(source: FileSource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (typeof source === "string") return chunksOfFile(source);
  return source instanceof Uint8Array ? [source] : source;
}

/** Opened only when it is read: an error that comes before anybody listens would end the process. */
async function* chunksOfFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunksOfFile(path)) hash.update(chunk);
  return hash.digest("hex");
}

async function copy(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, path: string, most: number) {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most) throw new UnfitFile(`The file is larger than ${Math.floor(most / 1_000_000)} MB.`);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (bytes === 0) throw new UnfitFile("The file is empty.");
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest("hex"), bytes };
}

/** Renames a file that is whole to where it belongs, and has the folders written to disk with it. */
async function moveInto(temporary: string, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(temporary, path);
  for (const each of [folder, dirname(folder), dirname(dirname(folder))]) {
    const handle = await open(each, "r");
    await handle.sync().finally(() => handle.close());
  }
}
