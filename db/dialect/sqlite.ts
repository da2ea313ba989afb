import { existsSync, mkdirSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { timeSqlite } from "./timing.ts";

/*
 * SQLite as the paper uses it: one writer behind a queue, a separate connection that can only read, WAL.
 * `synchronous=FULL`, so that what was answered as saved survives a power cut (decision 0006).
 */

export type SqliteDatabase = BetterSQLite3Database;

/** How long a writer waits for another process's transaction before it gives up, in milliseconds. */
const patience = 15_000;

export const pathOf = (databaseUrl: string) => databaseUrl.slice("file:".length);

/** Opens the connection that only reads. The file must be there already. */
export function openSqliteReader(path: string): Sqlite.Database {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2_000 });
  connection.pragma("cache_size = -65536");
  connection.pragma("mmap_size = 1073741824");
  timeSqlite(connection);
  return connection;
}

/** Opens the one connection that writes, and makes the file and its folder when there are none. */
export function openSqliteWriter(path: string): Sqlite.Database {
  if (!existsSync(path)) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const connection = new Sqlite(path, { timeout: 2_000 });
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // From here on a busy file is tried again by a timer: waiting inside SQLite would stop the whole process.
  connection.pragma("busy_timeout = 0");
  timeSqlite(connection);
  return connection;
}

/** Whether the file is still the one that was opened: it may have been deleted, or another put in its place. */
export function isSameFile(path: string, opened: Stats): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return now?.ino === opened.ino && now.dev === opened.dev;
}

export const drizzleOn = (connection: Sqlite.Database): SqliteDatabase =>
  drizzle(connection, { casing: "snake_case" });

/** Whether an error says that another process holds the file. */
const isBusy = (error: unknown) =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);

async function whenFree(step: () => unknown): Promise<void> {
  const end = Date.now() + patience;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      step();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
      await pause(wait);
    }
  }
}

/** Runs `work` between BEGIN IMMEDIATE and COMMIT. The caller sees to it that only one runs at a time. */
export async function sqliteTransaction<Result>(
  connection: Sqlite.Database,
  work: () => Promise<Result>,
): Promise<Result> {
  await whenFree(() => connection.exec("BEGIN IMMEDIATE"));
  try {
    const result = await work();
    await whenFree(() => connection.exec("COMMIT"));
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/** How many migrations a file has had; none when it is no database of ours. */
export const countMigrations = (file: Sqlite.Database): number =>
  file.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
    ? Number(file.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get())
    : 0;

/**
 * Applies the migrations that are missing. Tables are made anew with foreign keys off, which can't be switched inside a
 * transaction. https://sqlite.org/lang_altertable.html#otheralter
 * @throws whatever SQLite says, when the file is none of ours
 */
export function migrateSqlite(connection: Sqlite.Database, folder: string): void {
  connection.pragma("busy_timeout = 10000");
  connection.pragma("foreign_keys = OFF");
  try {
    const before = countMigrations(connection);
    const apply = () => migrate(drizzleOn(connection), { migrationsFolder: folder });
    try {
      apply();
    } catch (error) {
      // It looks what has been applied before its transaction begins: of two that start at once the later one fails at what
      // the other has made meanwhile, and finds it done when it looks again.
      if (countMigrations(connection) === before) throw error;
      apply();
    }
  } finally {
    connection.pragma("foreign_keys = ON");
    connection.pragma("busy_timeout = 0");
  }
}
