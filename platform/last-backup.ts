import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "./env.ts";

/* When the last backup was whole: in a file of DATA_DIR, since it is made by another process than the one that serves. */

const path = () => join(settings().dataDir, "last-backup");

export const noteBackup = (now: Date): Promise<void> =>
  writeFile(path(), `${now.toISOString()}\n`, { mode: 0o600 });

/** @returns undefined when there was none */
export async function findLastBackup(): Promise<Date | undefined> {
  const text = await readFile(path(), "utf8").catch(() => "");
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? undefined : at;
}
