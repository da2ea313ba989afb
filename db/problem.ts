import { settings } from "#platform/env.ts";

/** Thrown when the database was made by a later version of the program than this one. */
export class DatabaseIsNewer extends Error {
  constructor() {
    super(
      "The database was made by a newer version of this program. Start that version, or restore a backup.",
    );
    this.name = "DatabaseIsNewer";
  }
}

const lines: Record<string, (where: string) => string> = {
  SQLITE_NOTADB: (where) =>
    `${where} is not a database of this program. Name another in DATABASE_URL, or restore a backup.`,
  SQLITE_CORRUPT: (where) => `${where} is damaged. Put a backup in its place.`,
  SQLITE_READONLY: (where) =>
    `${where} cannot be written to. Give this user the right to write the file and its folder.`,
  SQLITE_CANTOPEN: (where) =>
    `${where} cannot be opened. See that its folder is there and may be written to.`,
  SQLITE_BUSY: (where) => `${where} is held by another program. End that program and start again.`,
  SQLITE_FULL: (where) => `There is no room left on the disk of ${where}. Make some and start again.`,
  SQLITE_IOERR: (where) =>
    `The disk of ${where} does not do what it should. Look at the disk, then start again.`,
  EACCES: (where) => `${where} may not be used by this user. Give it the right to, or set DATA_DIR.`,
  EROFS: (where) => `${where} is on a disk that cannot be written to. Set DATA_DIR to another.`,
  ENOSPC: (where) => `There is no room left on the disk of ${where}. Make some and start again.`,
  ECONNREFUSED: (where) => `${where} does not answer. Start Postgres, or mend DATABASE_URL.`,
  ENOTFOUND: (where) => `${where} is not known to this machine. Mend the host in DATABASE_URL.`,
  "28P01": (where) => `${where} refuses the user or password. Mend DATABASE_URL.`,
  "28000": (where) => `${where} refuses the user. Mend DATABASE_URL.`,
  "3D000": (where) => `${where} is not there. Create the database, or mend DATABASE_URL.`,
};

/** Says in one line what keeps a database from being used, and how to mend it. @returns undefined for anything else */
export function databaseProblem(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseIsNewer) return cause.message;
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    const line = lines[code] ?? lines[code.split("_").slice(0, 2).join("_")];
    if (line) return line(whereItIs());
  }
  return undefined;
}

/** The database without its password. */
function whereItIs(): string {
  const { databaseUrl } = settings();
  if (databaseUrl.startsWith("file:")) return databaseUrl.slice("file:".length);
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `The database ${pathname.slice(1)} at ${hostname}${port && `:${port}`}`;
}
