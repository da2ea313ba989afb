import Sqlite from "better-sqlite3";

/* SQLite's file copied while it is used, and looked over. */

/** Told how far something is. */
export type Progress = (done: number, all: number) => void;

/** How many pages are copied before others get their turn. */
const pagesAtOnce = 2_000;

/**
 * Copies a database as it is at this moment. The copy is made inside one transaction that reads: whatever is written
 * meanwhile goes into the write-ahead log, holds up nobody, and does not make the copy begin anew, as it would outside of one.
 * https://sqlite.org/backup.html
 * @param to a file that is not there yet: it will be whole by itself, without a log beside it
 */
export async function copySqlite(path: string, to: string, progress: Progress): Promise<void> {
  const source = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    source.exec("BEGIN");
    // The snapshot is that of the first look.
    source.prepare("SELECT count(*) FROM sqlite_master").get();
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages);
        return pagesAtOnce;
      },
    });
    source.exec("COMMIT");
  } finally {
    source.close();
  }
  const copy = new Sqlite(to);
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}

/** Opens a file to read it, does something with it, and closes it. */
export async function withFile<Result>(
  path: string,
  work: (file: Sqlite.Database) => Result | Promise<Result>,
): Promise<Result> {
  const file = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return await work(file);
  } finally {
    file.close();
  }
}

/** @returns a line for each thing that is wrong with a file: its pages, its indexes, rows that name others which are not there */
export function listFileFaults(file: Sqlite.Database): string[] {
  const broken = file
    .prepare<[], string>("PRAGMA integrity_check(20)")
    .pluck()
    .all()
    .filter((line) => line !== "ok");
  const named = file
    .prepare<[], { table: string; rowid: number; parent: string }>("PRAGMA foreign_key_check")
    .all();
  const lost = named
    .slice(0, 20)
    .map(({ table, rowid, parent }) => `row ${rowid} of ${table} names a row of ${parent} that is not there`);
  return [...broken.flatMap((text) => text.split("\n")).map((line) => `the file: ${line}`), ...lost];
}

/** The hashes of all files that the paper's media are kept in. */
export const mediaHashesIn = (file: Sqlite.Database): string[] =>
  file.prepare<[], string>("SELECT hash FROM media UNION SELECT hash FROM media_tracks").pluck().all();
