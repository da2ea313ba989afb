import { AsyncLocalStorage } from "node:async_hooks";
import { type Stats, statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import type pg from "pg";
import { settings } from "#platform/env.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { Unavailable } from "#platform/unavailable.ts";
import { dialect } from "./columns.ts";
import { openPostgres } from "./dialect/postgres.ts";
import {
  drizzleOn,
  isSameFile,
  openSqliteReader,
  openSqliteWriter,
  pathOf,
  type SqliteDatabase,
  sqliteTransaction,
} from "./dialect/sqlite.ts";
import { DatabaseIsGone, databaseProblem } from "./problem.ts";

/** What a query may do outside a transaction: read. Builders are awaited, never `.get()`, `.all()` or `.run()`. */
export type Reader = Pick<SqliteDatabase, "select" | "selectDistinct" | "$with" | "with">;

/** What a query may do inside a transaction. */
export type Writer = Reader & Pick<SqliteDatabase, "insert" | "update" | "delete">;

interface Connections {
  reader?: { connection: Sqlite.Database; database: SqliteDatabase } | undefined;
  writer?: { connection: Sqlite.Database; database: SqliteDatabase; file: Stats } | undefined;
  postgres?: ReturnType<typeof openPostgres> | undefined;
  /** What the pool is opened with in a thread beside the one that serves readers. */
  aside?: { max: number; statement_timeout: number; options: string };
  /** The end of the queue before the one SQLite writer. */
  queue: Promise<unknown>;
  /** Transactions on Postgres: a pool that is closed forgets whoever still waits for a connection. */
  underWay: Set<Promise<unknown>>;
}

const connections = onePerProcess(
  "connections",
  (): Connections => ({ queue: Promise.resolve(), underWay: new Set() }),
);
const running = onePerProcess("transaction", () => new AsyncLocalStorage<{ afterwards: (() => void)[] }>());

const path = () => pathOf(settings().databaseUrl);

/**
 * Says, before anything is asked, that this thread works beside the one that serves readers: its connections can only
 * read. On Postgres they are few, and what takes longer than so many milliseconds is given up.
 */
export function workAsideFromReaders(longestStatement: number): void {
  const options = "-c default_transaction_read_only=on";
  connections.aside = { max: 2, statement_timeout: longestStatement, options };
}

/** The pool of Postgres connections, opened when first used. */
export function postgresPool(): pg.Pool {
  connections.postgres ??= openPostgres(settings().databaseUrl, connections.aside);
  return connections.postgres.pool;
}

/** The connection that only reads SQLite's file, opened when first used. */
export function sqliteReader(): Sqlite.Database {
  return openedReader().connection;
}

function openedReader() {
  if (connections.reader) return connections.reader;
  const connection = openSqliteReader(path());
  connections.reader = { connection, database: drizzleOn(connection) };
  return connections.reader;
}

/** The one connection that writes SQLite's file. Outside this folder it is for migrations and backups alone. */
export function sqliteWriter(): Sqlite.Database {
  return openedWriter().connection;
}

function openedWriter() {
  if (connections.writer) return connections.writer;
  if (connections.aside) throw new Error("This thread only reads.");
  const connection = openSqliteWriter(path());
  connections.writer = { connection, database: drizzleOn(connection), file: statSync(path()) };
  return connections.writer;
}

function reading(): Reader {
  if (dialect === "sqlite") return openedReader().database;
  postgresPool();
  return connections.postgres?.database as unknown as Reader;
}

/** For reading. Nothing is opened before the first query: `next build` loads modules where there is no database. */
export const db: Reader = {
  select: ((...columns: []) => reading().select(...columns)) as Reader["select"],
  selectDistinct: ((...columns: []) => reading().selectDistinct(...columns)) as Reader["selectDistinct"],
  $with: ((name: string) => reading().$with(name)) as Reader["$with"],
  with: (...queries) => reading().with(...queries),
};

/**
 * A query for what is asked at every request, built once for as long as the connections are open: to build it takes longer
 * than to ask it. @param build ends with `.prepare()`; what differs from time to time is a `sql.placeholder`
 */
export function prepared<Query>(build: (reader: Reader) => Query): () => Query {
  let made: { reader: Reader; query: Query } | undefined;
  return () => {
    const reader = reading();
    if (made?.reader !== reader) made = { reader, query: build(reader) };
    return made.query;
  };
}

/**
 * Runs `work` in one transaction: all of it happens, or nothing. Transactions do not nest, and nothing inside may
 * wait for the network.
 * @throws what `work` throws, after the rollback; Unavailable when the database is locked, full or away.
 */
export async function transaction<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
  if (running.getStore()) throw new Error("Transactions do not nest: pass on the `tx` you have.");
  const afterwards: (() => void)[] = [];
  const result = await running
    .run({ afterwards }, () => (dialect === "sqlite" ? onSqlite(work) : onPostgres(work)))
    .catch(explain);
  for (const step of afterwards) step();
  return result;
}

function explain(error: unknown): never {
  const problem = databaseProblem(error);
  throw problem ? new Unavailable(problem, error) : error;
}

/** Does `step` in this process as soon as the transaction that is running has been committed. */
export function afterCommit(step: () => void): void {
  const transaction = running.getStore();
  if (!transaction) throw new Error("There is no transaction to come after.");
  transaction.afterwards.push(step);
}

function onSqlite<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
  const turn = connections.queue.then(() => {
    const { connection, database, file } = openedWriter();
    if (!isSameFile(path(), file)) throw new DatabaseIsGone();
    return sqliteTransaction(connection, () => work(database));
  });
  connections.queue = turn.catch(() => {});
  return turn;
}

function onPostgres<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
  postgresPool();
  const database = connections.postgres?.database;
  if (!database) throw new Error("The pool is closed.");
  const turn = database.transaction((tx) => work(tx as unknown as Writer));
  const done = turn.catch(() => {}).finally(() => connections.underWay.delete(done));
  connections.underWay.add(done);
  return turn;
}

/** Whether what was opened is still what lies at the database's address. */
export function isDatabaseThere(): boolean {
  return dialect === "postgres" || !connections.writer || isSameFile(path(), connections.writer.file);
}

/** Closes every connection, after the transactions that have begun. */
export async function closeDatabase(): Promise<void> {
  await connections.queue;
  await Promise.all(connections.underWay);
  connections.reader?.connection.close();
  connections.writer?.connection.close();
  await connections.postgres?.pool.end();
  Object.assign(connections, { reader: undefined, writer: undefined, postgres: undefined });
}
