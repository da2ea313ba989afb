import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { dialect } from "#db/columns.ts";
import { countKnownMigrations } from "#db/migrate.ts";
import { checkSnapshot, isDatabaseFree, mediaHashesOf, restoreSnapshot } from "#db/snapshot.ts";
import { Refusal } from "#domain/refusal.ts";
import { settings } from "#platform/env.ts";
import { type About, mediaName } from "./contents.ts";
import { forgetUnfinishedRestores, makeUnfinished, unfinishedName } from "./unfinished.ts";
import { unpackBackup } from "./unpacking.ts";

/*
 * A backup back in its place. It is unpacked and looked over beside the data directory, which then appears whole: a command
 * that is killed leaves a folder beside it that nothing reads, and that the next one removes.
 */

export interface Restored {
  about: About;
  files: number;
  /** Hashes of media that were lost before the backup was made. */
  lost: string[];
  /** Folders that a restore which was killed had left: removed, and those in which somebody may be at work still. */
  unfinished: { removed: string[]; left: string[] };
}

type Progress = (done: number, all: number) => void;

/**
 * @param began told of a folder that has to be removed if this is broken off
 * @throws Refusal when the data directory or the database holds anything, or when the backup can't be used
 */
export async function restoreBackup(
  path: string,
  progress: { files: Progress; database: Progress },
  began: (folder: string) => void = () => {},
): Promise<Restored> {
  const { dataDir } = settings();
  const unfinished = await forgetUnfinishedRestores();
  await requireNothingThere(dataDir);
  const { folder, put } = await makeFolder(dataDir);
  began(folder);
  try {
    const unpacked = join(folder, "unpacked");
    const database = join(folder, "database");
    await mkdir(unpacked, { mode: 0o700 });
    const { about, names } = await unpackBackup(path, unpacked, () => true, progress.files);
    await rename(join(unpacked, "database"), database);
    await requireFitting(path, about, database);
    const hashes = await mediaHashesOf(database, about);
    await restoreSnapshot(database, about, {
      at: (file) => (file.startsWith(dataDir + sep) ? join(unpacked, relative(dataDir, file)) : file),
      place: () => put(unpacked),
      progress: progress.database,
    });
    return {
      about,
      files: names.size,
      lost: hashes.filter((hash) => !names.has(mediaName(hash))),
      unfinished,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function requireNothingThere(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir).catch(onlyMissing)).filter((name) => name !== "lost+found");
  const away = "Stop the newspaper if it runs, move that away, and restore again.";
  if (names.length > 0)
    throw new Refusal(`A backup is restored into an empty folder, but ${dataDir} holds ${names[0]}. ${away}`);
  if (!(await isDatabaseFree()))
    throw new Refusal(
      "A backup is restored into an empty database, but that of DATABASE_URL holds something.",
    );
}

function onlyMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  if (error.code === "ENOTDIR") throw new Refusal("DATA_DIR is a file. Set it to a folder.");
  throw error;
}

/** Where it is unpacked, and how what is whole then becomes the data directory. */
async function makeFolder(dataDir: string) {
  const name = unfinishedName(basename(dataDir), "restoring");
  await mkdir(dirname(dataDir), { recursive: true, mode: 0o700 });
  const [own, above] = [await stat(dataDir).catch(() => undefined), await stat(dirname(dataDir))];
  // A disk of its own can't be replaced by a folder: what was unpacked moves into it, name by name.
  if (own && own.dev !== above.dev) return inside(dataDir, name);
  const folder = join(dirname(dataDir), name);
  try {
    await makeUnfinished(folder);
  } catch (error) {
    const mayNot =
      error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EROFS");
    if (own && mayNot) return inside(dataDir, name);
    throw error;
  }
  const put = async (unpacked: string) => {
    await rename(unpacked, dataDir);
    await syncFolder(dirname(dataDir));
  };
  return { folder, put };
}

async function inside(dataDir: string, name: string) {
  const folder = join(dataDir, name);
  await makeUnfinished(folder);
  const put = async (unpacked: string) => {
    // The database last: without one there is no newspaper that would look whole.
    const names = (await readdir(unpacked)).sort(
      (a, b) => Number(a.includes(".db")) - Number(b.includes(".db")),
    );
    for (const each of names) await rename(join(unpacked, each), join(dataDir, each));
    await syncFolder(dataDir);
  };
  return { folder, put };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

async function requireFitting(path: string, about: About, database: string): Promise<void> {
  if (about.migrations > countKnownMigrations())
    throw new Refusal(
      `${path} was made by a newer version of this program, ${about.version}. Restore it with that one.`,
    );
  if (about.engine === "postgres" && dialect === "sqlite")
    throw new Refusal(`${path} is a backup of a Postgres. Set DATABASE_URL to an empty one.`);
  // Postgres looks over what it is given by itself.
  const { faults } = about.engine === "sqlite" ? await checkSnapshot(database, about) : { faults: [] };
  const [fault] = faults;
  if (fault) throw new Refusal(`${path} can't be used: ${fault}.`);
}
