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

/** Thrown when the file that was opened is no longer there: what is written to it would be lost with the process. */
export class DatabaseIsGone extends Error {
  constructor() {
    super(
      "The database's file was taken away while it was used. Stop, put it back or restore a backup, and start.",
    );
    this.name = "DatabaseIsGone";
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
  EEXIST: (where) => `The folder of ${where} is a file. Set DATA_DIR to a folder.`,
  ENOTDIR: (where) => `The folder of ${where} lies in a file. Set DATA_DIR to a folder.`,
  ENAMETOOLONG: (where) => `${where} is too long a path. Set DATA_DIR to a shorter one.`,
  EROFS: (where) => `${where} is on a disk that cannot be written to. Set DATA_DIR to another.`,
  ENOSPC: (where) => `There is no room left on the disk of ${where}. Make some and start again.`,
  ECONNREFUSED: (where) => `${where} does not answer. Start Postgres, or mend DATABASE_URL.`,
  ENOTFOUND: (where) => `${where} is not known to this machine. Mend the host in DATABASE_URL.`,
  ECONNRESET: (where) => `${where} has broken the connection. See that Postgres runs, then try again.`,
  ETIMEDOUT: (where) => `${where} does not answer in time. See that Postgres runs and can be reached.`,
  EAI_AGAIN: (where) =>
    `${where} cannot be looked up just now. Mend the host in DATABASE_URL, or the network.`,
  "53100": (where) => `There is no room left on the disk of ${where}. Make some and try again.`,
  "53300": (where) => `${where} has no connection left. Allow it more, or end other programs.`,
  "25006": (where) => `${where} can only be read. Name the primary server in DATABASE_URL.`,
  "57P01": (where) => `${where} is being shut down. Try again when it is back.`,
  "57P02": (where) => `${where} has crashed. Try again when it is back.`,
  "57P03": (where) => `${where} is starting. Try again in a minute.`,
  "55P03": (where) => `${where} is locked by another program. Try again in a minute.`,
  "57014": (where) => `${where} took too long to answer. Try again in a minute.`,
  "40P01": (where) => `${where} was asked to change the same thing twice at once. Try again.`,
  "40001": (where) => `${where} was asked to change the same thing twice at once. Try again.`,
  "28P01": (where) => `${where} refuses the user or password. Mend DATABASE_URL.`,
  "28000": (where) => `${where} refuses the user. Mend DATABASE_URL.`,
  "3D000": (where) => `${where} is not there. Create the database, or mend DATABASE_URL.`,
};

/** Says in one line what keeps a database from being used, and how to mend it. @returns undefined for anything else */
export function databaseProblem(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseIsNewer || cause instanceof DatabaseIsGone) return cause.message;
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    const line =
      lines[code] ??
      (isBroken(cause, code) ? lines.ECONNRESET : undefined) ??
      lines[code.split("_").slice(0, 2).join("_")];
    if (line) return line(whereItIs());
  }
  return undefined;
}

/** Whether an error says that another row has something already which only one may have. */
export function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? cause.code : undefined;
    if (code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE") return true;
  }
  return false;
}

/** Class 08 is that of broken connections; when one breaks while it is used, the driver gives no code at all. */
const isBroken = ({ message }: Error, code: string) =>
  /^08/.test(code) || /^(Connection terminated|timeout exceeded when trying to connect)/.test(message);

/** The database without its password. */
function whereItIs(): string {
  const { databaseUrl } = settings();
  if (databaseUrl.startsWith("file:")) return databaseUrl.slice("file:".length);
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `The database ${pathname.slice(1)} at ${hostname}${port && `:${port}`}`;
}
