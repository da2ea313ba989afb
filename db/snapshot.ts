import { randomBytes } from "node:crypto";
import { copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type pg from "pg";
import { settings } from "#platform/env.ts";
import { dialect } from "./columns.ts";
import {
  copyPostgres,
  countPostgresMigrations,
  fillPostgres,
  isPostgresEmpty,
  rowsOfFolder,
  sequencesOfFolder,
  withConnection,
} from "./dialect/postgres-snapshot.ts";
import { countMigrations, pathOf } from "./dialect/sqlite.ts";
import {
  copySqlite,
  listFileFaults,
  mediaHashesIn,
  type Progress,
  withFile,
} from "./dialect/sqlite-snapshot.ts";
import { rowsOfSqlite, sequencesOfSqlite } from "./dialect/sqlite-to-postgres.ts";

/* The whole database as files in a folder: as it is at one moment, while others go on writing; and back again. */

export type { Progress } from "./dialect/sqlite-snapshot.ts";

export interface Snapshot {
  engine: "sqlite" | "postgres";
  /** How many migrations it has had. They are numbered alike for both engines. */
  migrations: number;
}

const file = (folder: string) => join(folder, "paper.db");
const migrationsFolder = join(import.meta.dirname, "migrations", "postgres");

/** Writes the database into an empty folder. @throws what the database says; see `databaseProblem` */
export async function takeSnapshot(folder: string, progress: Progress): Promise<Snapshot> {
  if (dialect === "postgres")
    return withConnection(settings().databaseUrl, async (client) => {
      const migrations = await countPostgresMigrations(client);
      await copyPostgres(client, folder, progress);
      return { engine: "postgres", migrations };
    });
  await copySqlite(pathOf(settings().databaseUrl), file(folder), progress);
  return { engine: "sqlite", migrations: await withFile(file(folder), countMigrations) };
}

/** The hashes of all files that the media in a snapshot are kept in. */
export async function mediaHashesOf(folder: string, { engine }: Snapshot): Promise<string[]> {
  if (engine === "sqlite") return withFile(file(folder), mediaHashesIn);
  const hashes = new Set<string>();
  for (const table of ["media", "media_tracks"])
    for await (const line of rowsOfFolder(folder)(table, new Map())) {
      const { hash }: { hash: string } = JSON.parse(line);
      hashes.add(hash);
    }
  return [...hashes];
}

export interface Checked {
  /** A line for each. */
  faults: string[];
  /** Whether it could be filled into a database. */
  restored: boolean;
}

/**
 * Whether a snapshot is whole: SQLite's file is looked over page by page. Of Postgres a database of its own is made and
 * filled, where that is allowed.
 */
export async function checkSnapshot(folder: string, snapshot: Snapshot): Promise<Checked> {
  if (snapshot.engine === "postgres") return tryOut(folder, snapshot);
  return { faults: await withFile(file(folder), listFileFaults), restored: true };
}

/** Fills a database that is made for it and dropped again. A server that lets us make none has nothing to try it on. */
async function tryOut(folder: string, snapshot: Snapshot): Promise<Checked> {
  const name = `newspaper_check_${randomBytes(8).toString("hex")}`;
  return withConnection(settings().databaseUrl, async (client) => {
    try {
      await client.query(`create database ${name} template template0`);
    } catch (error) {
      const mayNot = error instanceof Error && "code" in error && error.code === "42501";
      if (mayNot) return { faults: [], restored: false };
      throw error;
    }
    const address = new URL(settings().databaseUrl);
    address.pathname = `/${name}`;
    try {
      await withConnection(address.href, (empty) => fillFrom(empty, folder, snapshot, () => {}));
      return { faults: [], restored: true };
    } catch (error) {
      return { faults: [`the database: ${error instanceof Error ? error.message : error}`], restored: true };
    } finally {
      await client.query(`drop database ${name} with (force)`);
    }
  });
}

async function fillFrom(
  client: pg.Client,
  folder: string,
  snapshot: Snapshot,
  progress: Progress,
): Promise<void> {
  const { migrations } = snapshot;
  const fill = (rows: Parameters<typeof fillPostgres>[2], sequences: Record<string, number>) =>
    fillPostgres(client, { migrationsFolder, migrations }, rows, sequences, progress);
  await client.query("begin");
  if (snapshot.engine === "postgres") await fill(rowsOfFolder(folder), await sequencesOfFolder(folder));
  else await withFile(file(folder), (copy) => fill(rowsOfSqlite(copy), sequencesOfSqlite(copy)));
}

/** Whether there is nothing yet where this program's settings say that its database is. */
export async function isDatabaseFree(): Promise<boolean> {
  if (dialect === "postgres") return withConnection(settings().databaseUrl, isPostgresEmpty);
  const path = pathOf(settings().databaseUrl);
  const beside = await readdir(dirname(path)).catch(() => []);
  return !beside.some((name) => join(dirname(path), name) === path);
}

/**
 * Puts a snapshot where this program's settings say that its database is. Nothing may be there.
 * @param at where SQLite's file has to be put for it to end up at this path
 * @param place what else has to be in place: done when all is written, and the last that can fail
 */
export async function restoreSnapshot(
  folder: string,
  snapshot: Snapshot,
  { at, place, progress }: { at: (path: string) => string; place: () => Promise<void>; progress: Progress },
): Promise<void> {
  if (dialect === "sqlite") {
    await moveFile(file(folder), at(pathOf(settings().databaseUrl)));
    return place();
  }
  await withConnection(settings().databaseUrl, async (client) => {
    await fillFrom(client, folder, snapshot, progress);
    await place();
    await client.query("commit");
    await client.query("analyze");
  });
}

/** To another disk too: there it is copied beside its place first. */
async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    const beside = `${to}.${randomBytes(8).toString("hex")}`;
    try {
      await copyFile(from, beside);
      const copy = await open(beside);
      await copy.sync().finally(() => copy.close());
      await rename(beside, to);
    } finally {
      await rm(beside, { force: true });
    }
  }
}
