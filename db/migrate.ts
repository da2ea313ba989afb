import { readFileSync } from "node:fs";
import { join } from "node:path";
import { postgresPool, sqliteWriter } from "./client.ts";
import { dialect } from "./columns.ts";
import { migratePostgres } from "./dialect/postgres.ts";
import { migrateSqlite } from "./dialect/sqlite.ts";
import { DatabaseIsNewer } from "./problem.ts";

const folder = join(import.meta.dirname, "migrations", dialect);

/** When the migrations of this program were made, in milliseconds since 1970. */
function knownMigrations(): number[] {
  const journal: { entries: { when: number }[] } = JSON.parse(
    readFileSync(join(folder, "meta/_journal.json"), "utf8"),
  );
  return journal.entries.map((entry) => entry.when);
}

const newestKnown = () => Math.max(...knownMigrations());

/** How many migrations this program knows: a database that has had more was made by a later one. */
export const countKnownMigrations = (): number => knownMigrations().length;

async function newestApplied(): Promise<number> {
  if (dialect === "sqlite") {
    const writer = sqliteWriter();
    const known = writer.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
    if (!known) return 0;
    return Number(writer.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get() ?? 0);
  }
  const pool = postgresPool();
  const { rows } = await pool.query("select to_regclass('drizzle.__drizzle_migrations') as name");
  if (!rows[0]?.name) return 0;
  const newest = await pool.query("select max(created_at) as newest from drizzle.__drizzle_migrations");
  return Number(newest.rows[0]?.newest ?? 0);
}

/** Whether every migration of this program has been applied. */
export const isMigrated = async (): Promise<boolean> => (await newestApplied()) === newestKnown();

/**
 * Brings the database to this program's schema, and makes it when there is none.
 * @throws DatabaseIsNewer
 */
export async function migrateDatabase(): Promise<void> {
  if ((await newestApplied()) > newestKnown()) throw new DatabaseIsNewer();
  if (dialect === "sqlite") migrateSqlite(sqliteWriter(), folder);
  else await migratePostgres(postgresPool(), folder);
}
