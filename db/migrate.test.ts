import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { settings } from "#platform/env.ts";
import { closeDatabase, db, postgresPool, sqliteWriter } from "./client.ts";
import { dialect } from "./columns.ts";
import { migrateSqlite, openSqliteWriter, pathOf } from "./dialect/sqlite.ts";
import { isMigrated, migrateDatabase } from "./migrate.ts";
import { DatabaseIsNewer } from "./problem.ts";
import { topics } from "./schema/taxonomy.ts";
import { freshDatabase } from "./testing.ts";

const onSqlite = dialect === "sqlite";

/** A statement that both engines understand, past all checks. */
async function execute(statement: string): Promise<void> {
  if (onSqlite) sqliteWriter().exec(statement);
  else await postgresPool().query(statement);
}

const ledger = onSqlite ? "__drizzle_migrations" : "drizzle.__drizzle_migrations";

beforeEach(freshDatabase);

describe("migrating", () => {
  it("finds nothing to do where all is done", async () => {
    expect(await isMigrated()).toBe(true);
    await migrateDatabase();
    await migrateDatabase();
    expect(await isMigrated()).toBe(true);
  });

  it("knows a database that lacks the newest migration", async () => {
    await execute(`DELETE FROM ${ledger} WHERE created_at = (SELECT max(created_at) FROM ${ledger})`);
    expect(await isMigrated()).toBe(false);
  });

  it("refuses a database that a newer version has made, and leaves it as it is", async () => {
    await execute("INSERT INTO topics (slug, name, description) VALUES ('water', 'Water', '')");
    await execute(`INSERT INTO ${ledger} (hash, created_at) VALUES ('of the future', 9999999999999)`);
    await expect(migrateDatabase()).rejects.toThrow(DatabaseIsNewer);
    await expect(migrateDatabase()).rejects.toThrow(/^The database was made by a newer version/);
    expect(await isMigrated()).toBe(false);
    expect(await db.select({ slug: topics.slug }).from(topics)).toEqual([{ slug: "water" }]);
  });

  it("may be done by several at the same time", async () => {
    await Promise.all([migrateDatabase(), migrateDatabase(), migrateDatabase()]);
    expect(await isMigrated()).toBe(true);
  });

  // What SQLite does with an empty file is told below.
  it.runIf(!onSqlite)("makes everything in an empty database, by several at the same time", async () => {
    await execute("DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public");
    expect(await isMigrated()).toBe(false);
    await Promise.all([migrateDatabase(), migrateDatabase()]);
    expect(await isMigrated()).toBe(true);
    expect(await db.select().from(topics)).toEqual([]);
  });
});

// Postgres has no file of ours.
describe.runIf(onSqlite)("a file", () => {
  const path = () => pathOf(settings().databaseUrl);
  const folder = join(import.meta.dirname, "migrations/sqlite");

  /** Puts something else in the database's place. */
  async function replaceBy(content: string | Buffer): Promise<void> {
    await closeDatabase();
    writeFileSync(path(), content);
  }

  it("that is empty becomes a database", async () => {
    await replaceBy("");
    expect(await isMigrated()).toBe(false);
    await migrateDatabase();
    expect(await isMigrated()).toBe(true);
  });

  it("that is empty becomes one although another process makes it one in the same moment", async () => {
    await replaceBy("");
    const late = openSqliteWriter(path());
    const { prepare } = late;
    let isOvertaken = false;
    late.prepare = ((source: string) => {
      if (source === "BEGIN" && !isOvertaken) {
        isOvertaken = true;
        migrateSqlite(sqliteWriter(), folder);
      }
      return prepare.call(late, source);
    }) as typeof prepare;
    migrateSqlite(late, folder);
    late.close();
    expect(isOvertaken).toBe(true);
    expect(await isMigrated()).toBe(true);
  });

  it("that is no database is refused, and left as it is", async () => {
    await replaceBy("Dear editor, ".repeat(1_000));
    await expect(migrateDatabase()).rejects.toThrow(/not a database/);
    await closeDatabase();
    expect(() => new Sqlite(path()).pragma("journal_mode")).toThrow(/not a database/);
  });

  it("that is a folder is refused", async () => {
    await freshDatabase();
    await closeDatabase();
    const { rmSync } = await import("node:fs");
    rmSync(path());
    mkdirSync(path());
    await expect(migrateDatabase()).rejects.toThrow(/unable to open/);
    rmSync(path(), { recursive: true });
  });
});
