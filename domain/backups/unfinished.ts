import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { settings } from "#platform/env.ts";

/*
 * Backups and restores work in a hidden folder, `.NAME.UUID.making` or `.NAME.UUID.restoring`. One that was killed leaves it:
 * it holds subscribers and keys, and whoever comes next removes it as soon as it is sure that nobody works in it.
 */

export type Work = "making" | "restoring";

/** Names who works in the folder. */
const workerFile = "worker";

/** Milliseconds after which nobody works in a folder any more that nobody has written to. */
const longSilence = 3_600_000;

/** @returns the name of a folder to work in */
export const unfinishedName = (name: string, work: Work): string => `.${name}.${randomUUID()}.${work}`;

/** Makes such a folder. @throws whatever the file system says */
export async function makeUnfinished(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, workerFile), `${process.pid} ${hostname()}\n`, { mode: 0o600 });
}

/**
 * Removes what work of this kind that was killed has left in a folder.
 * @param name whose; that of anybody without
 * @returns the folders that were removed, and those in which somebody may be at work
 */
export async function forgetUnfinished(
  parent: string,
  work: Work,
  name?: string,
): Promise<{ removed: string[]; left: string[] }> {
  const form = new RegExp(`^\\.(.+)\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.${work}$`);
  const found = { removed: [] as string[], left: [] as string[] };
  for (const each of await readdir(parent).catch(() => [])) {
    const of = form.exec(each)?.[1];
    if (of === undefined || (name !== undefined && of !== name)) continue;
    const folder = join(parent, each);
    if (!(await isAbandoned(folder))) found.left.push(folder);
    else {
      await rm(folder, { recursive: true, force: true });
      found.removed.push(folder);
    }
  }
  return found;
}

/** The same for restores into the data directory: they worked beside it, or in it where that is a disk of its own. */
export async function forgetUnfinishedRestores(): Promise<{ removed: string[]; left: string[] }> {
  const { dataDir } = settings();
  const beside = await forgetUnfinished(dirname(dataDir), "restoring", basename(dataDir));
  const inside = await forgetUnfinished(dataDir, "restoring", basename(dataDir));
  return { removed: [...beside.removed, ...inside.removed], left: [...beside.left, ...inside.left] };
}

/** The machine, or container, that it was begun on knows whether the process lives; of others silence tells. */
async function isAbandoned(folder: string): Promise<boolean> {
  const said = await readFile(join(folder, workerFile), "utf8").catch(() => "");
  const [pid = "", host] = said.trim().split(" ");
  if (host === hostname() && !lives(Number(pid))) return true;
  return Date.now() - (await lastWritten(folder)) > longSilence;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function lastWritten(folder: string): Promise<number> {
  const inside = await readdir(folder, { recursive: true }).catch(() => []);
  let newest = 0;
  for (const each of ["", ...inside]) {
    const found = await stat(join(folder, each)).catch(() => undefined);
    newest = Math.max(newest, found?.mtimeMs ?? 0);
  }
  return newest;
}
