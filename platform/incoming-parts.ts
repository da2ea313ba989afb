import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { incomingFolder } from "./file-store.ts";

/*
 * Files that arrive in parts, over lines that break and servers that are started again. Each lies in
 * `DATA_DIR/media/incoming/` as `upload-{owner}-{id}.part`, with what is known of it beside it as `.json`. Whatever nobody has
 * written to for a day is removed with everything else there (`forgetOldIncoming`).
 */

/** What is known of a file that arrives in parts. */
export interface Incoming<Facts extends object = object> {
  /** Whose it is; nobody else can reach it. */
  owner: number;
  id: string;
  facts: Facts;
  /** How many of its bytes lie here, from the first. */
  received: number;
  /** When something last arrived, in milliseconds since 1970. */
  touchedAt: number;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Paths are made of a number and a form that is checked: no id can lead out of the folder. */
function pathOf(owner: number, id: string, ending: "json" | "part"): string {
  if (!Number.isSafeInteger(owner) || !idForm.test(id)) throw new Error("No upload is named like this.");
  return join(incomingFolder(), `upload-${owner}-${id}.${ending}`);
}

/** Where the bytes lie. */
export const partPath = (owner: number, id: string): string => pathOf(owner, id, "part");

/** Begins a file. @returns its id, which nobody can guess */
export async function beginIncoming(owner: number, facts: object): Promise<string> {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 });
  const id = randomUUID();
  await noteIncoming(owner, id, facts);
  await writeFile(pathOf(owner, id, "part"), "", { mode: 0o600 });
  return id;
}

/** Writes down what is known of a file, whole or not at all. */
export async function noteIncoming(owner: number, id: string, facts: object): Promise<void> {
  const path = pathOf(owner, id, "json");
  const temporary = `${path}-${randomUUID()}`;
  await writeFile(temporary, JSON.stringify(facts), { mode: 0o600 });
  await rename(temporary, path);
}

/** What is known of somebody's file; undefined when it is not there, or not theirs. */
export async function findIncoming(owner: number, id: string): Promise<Incoming | undefined> {
  if (!idForm.test(id)) return undefined;
  const noted = await readFile(pathOf(owner, id, "json"), "utf8").catch(() => undefined);
  if (noted === undefined) return undefined;
  const known = await stat(pathOf(owner, id, "json")).catch(() => undefined);
  const part = await stat(pathOf(owner, id, "part")).catch(() => undefined);
  const facts: object = JSON.parse(noted);
  const touchedAt = Math.max(known?.mtimeMs ?? 0, part?.mtimeMs ?? 0);
  return { owner, id, facts, received: part?.size ?? 0, touchedAt };
}

/** Everything of somebody's that is under way, the longest untouched first. */
export async function listIncoming(owner: number): Promise<Incoming[]> {
  const own = new RegExp(`^upload-${owner}-([0-9a-f-]{36})\\.json$`);
  const names = await readdir(incomingFolder()).catch(() => []);
  const ids = names.flatMap((name) => own.exec(name)?.[1] ?? []);
  const found = await Promise.all(ids.map((id) => findIncoming(owner, id)));
  return found.filter((each) => each !== undefined).sort((a, b) => a.touchedAt - b.touchedAt);
}

/**
 * Writes a part to its place. The same part twice does no harm: its answer may have been lost on the way.
 * @param from which byte of the file it begins with
 */
export async function writePart(owner: number, id: string, from: number, bytes: Uint8Array): Promise<void> {
  const file = await open(pathOf(owner, id, "part"), "r+");
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at, from + at);
      at += bytesWritten;
    }
  } finally {
    await file.close();
  }
}

/** Removes the bytes; what is known of the file stays for a while, for whoever did not hear that it was whole. */
export async function dropBytes(owner: number, id: string): Promise<void> {
  await rm(pathOf(owner, id, "part"), { force: true });
}

/** Removes all of it. */
export async function dropIncoming(owner: number, id: string): Promise<void> {
  await dropBytes(owner, id);
  await rm(pathOf(owner, id, "json"), { force: true });
}
