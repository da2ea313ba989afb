import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, inject } from "vitest";
import { readSettings, settings } from "#platform/env.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { connectTo, databaseOn, onServer } from "./testing-server.ts";

/*
 * Vitest loads this before each test file, which then has a data directory and a migrated, empty database of its own,
 * on SQLite or, with `TEST_DATABASE_URL`, on Postgres. A test imports what it tests and works; it needs nothing of this
 * file unless each of its tests wants to begin with nothing: `beforeEach(emptyDatabase)`.
 */

const template = inject("template");
const dataDir = onePerProcess("test-data", () => {
  const made = mkdtempSync(join(tmpdir(), "newspaper-test-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
});
const file = join(dataDir, "paper.db");
const name = `newspaper_test_${process.pid}`;

/** On Postgres. Kept while a file is tested: to connect costs several times what is then asked. */
const administrator = onePerProcess("test-administrator", (): { connection?: Client | undefined } => ({}));

// The settings of whoever runs the tests are not the tests' settings. This comes before anything asks for one.
for (const setting of inject("settingNames")) process.env[setting] = "";
process.env.DATA_DIR = dataDir;
if ("server" in template) process.env.DATABASE_URL = databaseOn(template.server, name);

async function fill(): Promise<void> {
  if ("file" in template) copyFileSync(template.file, file);
  else await onServer(template.server, `create database ${name} template ${template.name}`);
}

async function remove(): Promise<void> {
  await administrator.connection?.end();
  administrator.connection = undefined;
  if ("file" in template) for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  else await onServer(template.server, `drop database if exists ${name} with (force)`);
}

async function close(): Promise<void> {
  // A file that tests no database need not wait for the engines to be loaded.
  if (!(Symbol.for("newspaper.connections") in globalThis)) return;
  const { closeDatabase } = await import("./client.ts");
  await closeDatabase();
}

/** As if nobody had written anything; a good deal faster on Postgres than another copy. Needs an administrator. */
const forgetAllRows = `
  do $$ declare name text; begin
    set local session_replication_role = replica; -- no triggers, which refuse to delete what must stay
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('delete from public.%I', name);
    end loop;
    -- Not \`alter sequence … restart\`, which writes each of them anew.
    perform setval(format('public.%I', sequencename)::regclass, start_value, false)
      from pg_sequences where schemaname = 'public' and last_value is not null;
  end $$`;

/** Takes away all that the tests have written. On SQLite connections are closed, and opened anew. */
export async function emptyDatabase(): Promise<void> {
  if ("file" in template) return freshDatabase();
  administrator.connection ??= await connectTo(databaseOn(template.server, name));
  await administrator.connection.query(forgetAllRows);
}

/** The same for tests that change the schema itself. */
export async function freshDatabase(): Promise<void> {
  await close();
  await remove();
  await fill();
}

// Not merely filled: of a file whose every test is skipped on this engine no hook runs, and its database is still there.
await freshDatabase();

afterAll(async () => {
  // What one file has switched off is not off for the next one in the same process.
  Object.assign(settings(), readSettings(process.env));
  await close();
  await remove();
  for (const left of readdirSync(dataDir)) rmSync(join(dataDir, left), { recursive: true, force: true });
});
