import { access, link, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { checkSnapshot, mediaHashesOf, takeSnapshot } from "#db/snapshot.ts";
import { Refusal } from "#domain/refusal.ts";
import { type ArchiveSource, writeArchive } from "#platform/archive.ts";
import { settings } from "#platform/env.ts";
import { noteBackup } from "#platform/last-backup.ts";
import { type About, asLine, first, last, mayBeIn, mediaName } from "./contents.ts";
import { forgetUnfinished, makeUnfinished, unfinishedName } from "./unfinished.ts";
import { unpackBackup } from "./unpacking.ts";

/*
 * A backup in one file, made while the paper runs. The database is copied as it is at one moment; files come after it, since
 * what lies under a hash never changes and is there before a row names it. All is written beside the file that was named, and
 * put under its name when it is whole and has been read again.
 */

export interface BackupMade {
  files: number;
  bytes: number;
  /** Of Postgres a user who may make no database can only read the rows again. */
  restored: boolean;
  /** Hashes of media that the database names and that the paper itself has lost. */
  lost: string[];
}

/** How far something is: what is done, of how much. */
export interface BackupProgress {
  database(done: number, all: number): void;
  files(done: number, all: number): void;
  check(done: number, all: number): void;
}

/**
 * @param path of a file that is not there yet; `.gz`, `.tgz` or `.zst` at its end says how it is packed
 * @param began told of a folder that has to be removed if this is broken off
 * @throws Refusal when the file is there, or what was written does not hold what it should
 */
export async function makeBackup(
  path: string,
  now: Date,
  progress: BackupProgress,
  began: (folder: string) => void = () => {},
): Promise<BackupMade> {
  const target = resolve(path);
  await requireFree(target);
  await forgetUnfinished(dirname(target), "making");
  const folder = join(dirname(target), unfinishedName(basename(target), "making"));
  began(folder);
  await makeUnfinished(folder);
  try {
    const archive = join(folder, "archive");
    const about = await writeAll(archive, basename(target), folder, now, progress);
    const checked = await check(archive, folder, progress);
    await putUnder(archive, target);
    await noteBackup(now);
    return { files: about.files, bytes: (await stat(target)).size, ...checked };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function requireFree(target: string): Promise<void> {
  const isThere = await access(target).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Refusal(`${target} is there already. Name another file, or remove this one.`);
  const folder = await stat(dirname(target)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new Refusal(`There is no folder ${dirname(target)}. Make it, or name another.`);
}

async function writeAll(
  archive: string,
  ending: string,
  folder: string,
  now: Date,
  progress: BackupProgress,
): Promise<About> {
  const database = join(folder, "database");
  await mkdir(database, { mode: 0o700 });
  const snapshot = await takeSnapshot(database, progress.database);
  if (snapshot.migrations === 0) throw new Refusal("There is no newspaper in this database yet.");
  const files = [...(await filesIn(database, "database")), ...(await listKept())];
  let bytes = 0;
  for (const each of files) bytes += (await stat(each.path)).size;
  const about = {
    format: 1,
    version: await ownVersion(),
    madeAt: now.toISOString(),
    ...snapshot,
    files: files.length,
    bytes,
  } as const;
  let lines = "";
  let done = 0;
  async function* sources(): AsyncGenerator<ArchiveSource> {
    yield { name: first, text: `${JSON.stringify(about, undefined, 2)}\n` };
    yield* files;
    yield { name: last, text: lines };
  }
  await writeArchive(archive, ending, sources(), (file) => {
    lines += asLine(file);
    progress.files(Math.min(done++, files.length), files.length);
  });
  await rm(database, { recursive: true });
  return about;
}

async function ownVersion(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, "../../package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

type Kept = { name: string; path: string };

/** The files of a folder whose names may be in a backup. */
async function filesIn(folder: string, prefix: string): Promise<Kept[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .map((name) => ({ name: `${prefix}/${name}`, path: join(folder, name) }))
    .filter(({ name }) => mayBeIn(name));
}

/** What is kept beside the database. Files on their way in, and those made from others, are not. */
async function listKept(): Promise<Kept[]> {
  const { dataDir } = settings();
  const kept = [
    ...(await filesIn(join(dataDir, "secrets"), "secrets")),
    ...(await filesIn(join(dataDir, "outbox"), "outbox")),
  ];
  const media = join(dataDir, "media");
  for (const one of await twoLetters(media))
    for (const two of await twoLetters(join(media, one)))
      kept.push(...(await filesIn(join(media, one, two), `media/${one}/${two}`)));
  return kept;
}

const twoLetters = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name));

/** Reads the archive again, restores its database, and sees that all media it speaks of are in it. */
async function check(archive: string, folder: string, progress: BackupProgress) {
  const restored = join(folder, "restored");
  await mkdir(restored, { mode: 0o700 });
  // Media are read and held against their hashes; to write them a second time would show nothing more.
  const isDatabase = (name: string) => name.startsWith("database/");
  const { about, names } = await unpackBackup(archive, restored, isDatabase, progress.check);
  const database = join(restored, "database");
  const { faults, restored: couldBe } = await checkSnapshot(database, about);
  const [fault] = faults;
  if (fault)
    throw new Refusal(`No backup was made, since what is kept is damaged: ${fault}. See newsroom -- verify.`);
  const lost = (await mediaHashesOf(database, about)).filter((hash) => !names.has(mediaName(hash)));
  return { restored: couldBe, lost };
}

/** Never over another file, even if that came meanwhile. Then the folder is written to disk. */
async function putUnder(archive: string, target: string): Promise<void> {
  await link(archive, target);
  const folder = await open(dirname(target));
  await folder.sync().finally(() => folder.close());
}
