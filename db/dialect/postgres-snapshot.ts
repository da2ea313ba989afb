import { createReadStream, createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { readMigrationFiles } from "drizzle-orm/migrator";
import pg from "pg";
import type { Progress } from "./sqlite-snapshot.ts";

/*
 * Postgres' tables as files, a row of JSON on each line, and back again: by queries alone, so that no program of the server's
 * version is needed, and no rights but those of the tables' owner.
 */

/** Rows at a time: an article may be a megabyte. */
const rowsAtOnce = 50;

const named = (name: string) => pg.escapeIdentifier(name);

/** A connection of one's own, that waits for its answers as long as they take. */
export async function withConnection<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: "newspaper", keepAlive: true });
  // One that breaks fails the query that is asked of it.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function listOne(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}

const listTables = (client: pg.Client) =>
  listOne(client, "select tablename as name from pg_tables where schemaname = 'public' order by 1");

/** How many migrations a database has had. */
export async function countPostgresMigrations(client: pg.Client): Promise<number> {
  const [there] = await listOne(client, "select to_regclass('drizzle.__drizzle_migrations')::text as name");
  if (!there) return 0;
  const { rows } = await client.query("select count(*) as count from drizzle.__drizzle_migrations");
  return Number(rows[0]?.count);
}

/** Writes all tables as they are at this moment into a folder. */
export async function copyPostgres(client: pg.Client, folder: string, progress: Progress): Promise<void> {
  await client.query("begin isolation level repeatable read read only");
  const tables = await listTables(client);
  for (const [at, table] of tables.entries()) {
    await pipeline(
      linesOf(client, table),
      createWriteStream(join(folder, `${table}.jsonl`), { mode: 0o600 }),
    );
    progress(at + 1, tables.length);
  }
  // Sequences are no part of a transaction: asked last, they are as far as the rows at least.
  const { rows } = await client.query(
    "select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null",
  );
  const sequences = Object.fromEntries(rows.map(({ name, last }) => [String(name), Number(last)]));
  await writeFile(join(folder, "sequences.json"), JSON.stringify(sequences), { mode: 0o600 });
  await client.query("commit");
}

async function* linesOf(client: pg.Client, table: string): AsyncGenerator<string> {
  const columns = (await columnsOf(client, table)).map(({ name }) => named(name)).join(", ");
  await client.query(
    `declare every no scroll cursor for select row_to_json(t)::text as line from (select ${columns} from ${named(table)}) t`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from every`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => `${line}\n`).join("");
  }
  await client.query("close every");
}

/** Where the rows of a table come from, each as JSON. */
export type RowSource = (table: string, types: ReadonlyMap<string, string>) => AsyncIterable<string>;

/** The files of a folder, as they were written. */
export const rowsOfFolder =
  (folder: string): RowSource =>
  (table) =>
    createInterface({
      input: createReadStream(join(folder, `${table}.jsonl`)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });

export const sequencesOfFolder = async (folder: string): Promise<Record<string, number>> =>
  JSON.parse(await readFile(join(folder, "sequences.json"), "utf8"));

/** Whether a database holds nothing yet. */
export const isPostgresEmpty = async (client: pg.Client): Promise<boolean> =>
  (await listTables(client)).length === 0;

/**
 * Makes the tables as so many migrations make them and fills them, all in the transaction that is under way. Triggers and
 * references stand aside meanwhile; to set references up again is to check each of them.
 * @param migrations how many the rows have had
 */
export async function fillPostgres(
  client: pg.Client,
  { migrationsFolder, migrations }: { migrationsFolder: string; migrations: number },
  rows: RowSource,
  sequences: Record<string, number>,
  progress: Progress,
): Promise<void> {
  await migrate(client, migrationsFolder, migrations);
  const tables = await listTables(client);
  const references = await takeOutReferences(client);
  await client.query(`truncate ${tables.map(named).join(", ")}`);
  for (const [at, table] of tables.entries()) {
    await client.query(`alter table ${named(table)} disable trigger user`);
    await fillTable(client, table, rows);
    progress(at + 1, tables.length);
  }
  for (const { table, name, definition } of references)
    await client.query(`alter table ${named(table)} add constraint ${named(name)} ${definition}`);
  for (const table of tables) await client.query(`alter table ${named(table)} enable trigger user`);
  for (const [name, last] of Object.entries(sequences))
    await client.query("select setval($1::regclass, $2)", [`public.${named(name)}`, last]);
}

/** As drizzle's own migrator does it, which can't stop on the way, and makes a transaction of its own. */
async function migrate(client: pg.Client, migrationsFolder: string, migrations: number): Promise<void> {
  await client.query('create schema if not exists "drizzle"');
  await client.query(
    'create table if not exists "drizzle"."__drizzle_migrations" (id serial primary key, hash text not null, created_at bigint)',
  );
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder }).slice(0, migrations)) {
    for (const statement of sql) await client.query(statement);
    await client.query('insert into "drizzle"."__drizzle_migrations" (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ]);
  }
}

async function takeOutReferences(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.relname as table, r.conname as name, pg_get_constraintdef(r.oid) as definition
       from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace
      where r.contype = 'f' and n.nspname = 'public'`,
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${named(table)} drop constraint ${named(name)}`);
  return rows;
}

/** Bytes of rows that are sent at a time. */
const bytesAtOnce = 1_000_000;

async function fillTable(client: pg.Client, table: string, source: RowSource): Promise<void> {
  const columns = await columnsOf(client, table);
  const names = columns.map(({ name }) => named(name)).join(", ");
  const insert = `insert into ${named(table)} (${names}) select ${names} from json_populate_recordset(null::${named(table)}, $1::json)`;
  let waiting: string[] = [];
  let bytes = 0;
  const send = async () => {
    if (waiting.length > 0) await client.query(insert, [`[${waiting.join(",")}]`]);
    waiting = [];
    bytes = 0;
  };
  for await (const line of source(table, new Map(columns.map(({ name, type }) => [name, type])))) {
    waiting.push(line);
    bytes += line.length;
    if (bytes > bytesAtOnce || waiting.length >= 1_000) await send();
  }
  await send();
}

/** The columns of a table that are written; the others Postgres works out by itself. */
async function columnsOf(client: pg.Client, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows;
}
