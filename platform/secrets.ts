import { randomBytes, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { settings } from "./env.ts";
import { onePerProcess } from "./one-per-process.ts";

/** Thrown when a key's file holds something else. A new key would make every link in a mail void. */
export class DamagedKey extends Error {
  constructor(path: string) {
    super(`${path} doesn't hold a key. Restore it from a backup.`);
    this.name = "DamagedKey";
  }
}

const known = onePerProcess("secrets", () => new Map<string, Buffer>());

/**
 * A secret of this installation: 32 random bytes, made when first needed and kept in `DATA_DIR/secrets/{name}` as
 * hexadecimal, readable by its owner alone. Every process, however close they come, gets the same.
 * @throws DamagedKey when the file holds something else; what the disk says when it can't be made
 */
export function secretKey(name: string): Buffer {
  const folder = join(settings().dataDir, "secrets");
  const path = join(folder, name);
  const remembered = known.get(path);
  if (remembered) return remembered;

  const key = readKey(path) ?? makeKey(folder, path);
  known.set(path, key);
  return key;
}

/**
 * Looks over this installation's keys, and makes none.
 * @param needed those that must be there, since something was made with them
 * @returns a line for each that is missing, or whose file holds something else
 */
export function listSecretFaults(needed: readonly string[]): string[] {
  const folder = join(settings().dataDir, "secrets");
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => !name.includes(".")) : [];
  const missing = needed.filter((name) => !there.includes(name));
  return [...missing.map((name) => `${join(folder, name)} is missing`), ...there.flatMap(faultOf)];

  function faultOf(name: string): string[] {
    try {
      readKey(join(folder, name));
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }
}

function readKey(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new DamagedKey(path);
  return Buffer.from(text, "hex");
}

/** Writes the file whole under another name, then links it: the link fails where somebody else was first. */
function makeKey(folder: string, path: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}`;
  // The comment inside keeps Next's build from tracing every file this path might name.
  const file = openSync(/* turbopackIgnore: true */ temporary, "wx", 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(temporary, path);
    syncFolder(folder);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  const key = readKey(path);
  if (!key) throw new Error(`${path} vanished while it was made.`);
  return key;
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;
