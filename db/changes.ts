import { gt, lte, max } from "drizzle-orm";
import type pg from "pg";
import { onePerProcess } from "#platform/one-per-process.ts";
import { currentRequest } from "#platform/request.ts";
import { afterCommit, db, postgresPool, sqliteReader, type Writer } from "./client.ts";
import { dialect } from "./columns.ts";
import { changes } from "./schema/publication.ts";

/*
 * Both ends of caching. What is read for a page notes its key; what is written for readers records the same key, in
 * the same transaction. The page cache drops whatever was made from a key that has changed.
 */

/**
 * `article:42` is what one article shows anywhere; `section:world`, `topic:…`, `author:…` and `front` are lists of
 * articles; `archive:2026`, `archive:2026-11` and `archive:2026-11-24` are what was published then, `archive` is when there
 * was anything; `sitemap:3` is a part of the sitemap; `sections`, `topics`, `authors`, `publication` and `newsletters` are what these themselves are called.
 */
export type ChangeKey =
  | `${"article" | "section" | "topic" | "author" | "page" | "archive" | "sitemap"}:${string | number}`
  | "front"
  | "archive"
  | "sections"
  | "topics"
  | "authors"
  | "publication"
  | "newsletters";

/** Notes that the answer being made depends on these keys. Outside of a request it does nothing. */
export function noteRead(...keys: ChangeKey[]): void {
  const reads = currentRequest()?.reads;
  if (reads) for (const key of keys) reads.add(key);
}

/** Records, inside the transaction that changes them, what has changed for readers. */
export async function recordChange(tx: Writer, now: Date, keys: Iterable<ChangeKey>): Promise<void> {
  const rows = [...new Set(keys)].map((key) => ({ key, changedAt: now }));
  if (rows.length === 0) return;
  await tx.insert(changes).values(rows);
  afterCommit(() => tellOfChanges(rows.map(({ key }) => key)));
}

/** Who hears of this process's own changes at once, without the way through Postgres. */
const listeners = onePerProcess("change-listeners", () => new Set<(keys: readonly string[]) => void>());

/** Hears of what is changed in this thread, as soon as it is committed. */
export function onOwnChanges(hear: (keys: readonly string[]) => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}

/** Tells whoever watches in this thread of what has been committed here, or in another thread of this process. */
export function tellOfChanges(keys: readonly string[]): void {
  for (const hear of listeners) hear(keys);
}

/** So many changes stay on record: far more than any process misses between two looks. */
const changesKept = 100_000;

/** Forgets changes that every process has long seen. Who has not is told that everything has changed. */
export async function forgetOldChanges(tx: Writer, kept = changesKept): Promise<void> {
  const [newest] = await tx.select({ id: max(changes.id) }).from(changes);
  await tx.delete(changes).where(lte(changes.id, (newest?.id ?? 0) - kept));
}

export type Changed = ReadonlySet<string> | "everything";

export interface ChangeWatch {
  /** What has changed since it was last asked. Exact: a transaction that has returned is in it. */
  take(): Changed;
  close(): Promise<void>;
}

const nothing: ReadonlySet<string> = new Set();

/** More changes than these at once are not worth telling apart. */
const mostAtOnce = 10_000;

/** Begins to watch what any process changes. */
export async function watchChanges(): Promise<ChangeWatch> {
  return dialect === "sqlite" ? watchSqlite() : watchPostgres();
}

/**
 * `PRAGMA data_version` tells in about a microsecond whether any other connection, of this process or another, has
 * committed; only then is the table looked at. https://sqlite.org/pragma.html#pragma_data_version
 */
function watchSqlite(): ChangeWatch {
  const connection = sqliteReader();
  const version = connection.prepare<[], number>("PRAGMA data_version").pluck();
  const since = connection.prepare<[number], { id: number; key: string }>(
    `SELECT id, key FROM changes WHERE id > ? ORDER BY id LIMIT ${mostAtOnce + 1}`,
  );
  const newest = connection.prepare<[], number>("SELECT coalesce(max(id), 0) FROM changes").pluck();
  let seenVersion = version.get();
  let seenId = newest.get() ?? 0;

  return {
    take() {
      const current = version.get();
      if (current === seenVersion) return nothing;
      const rows = since.all(seenId);
      // Numbers follow one another without a gap: one that is missing was forgotten before it was seen.
      const missed = rows.length > mostAtOnce || (rows[0] && rows[0].id !== seenId + 1);
      seenId = (missed ? newest.get() : rows.at(-1)?.id) ?? seenId;
      seenVersion = current;
      return missed ? "everything" : new Set(rows.map((row) => row.key));
    },
    async close() {},
  };
}

/** How long a listening connection may be silent before it is asked whether it is still there, in milliseconds. */
const heartbeat = 5_000;

/**
 * Postgres tells every listener at the commit. What may have been missed while no connection listened counts as
 * everything. https://www.postgresql.org/docs/current/sql-notify.html
 */
async function watchPostgres(): Promise<ChangeWatch> {
  let heard = new Set<string>();
  let missed = false;
  let listener: pg.PoolClient | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const lost = (client: pg.PoolClient) => {
    if (client !== listener) return;
    listener = undefined;
    missed = true;
    client.release(true);
    if (!closed) again = setTimeout(() => void listenAgain(), 500);
  };
  const listen = async () => {
    const client = await postgresPool().connect();
    client.on("notification", (message) => heard.add(message.payload ?? ""));
    client.on("error", () => lost(client));
    client.on("end", () => lost(client));
    try {
      await client.query("listen changes");
    } catch (error) {
      client.release(true);
      throw error;
    }
    listener = client;
  };
  const listenAgain = (): Promise<void> =>
    listen().catch(() => {
      if (!closed) again = setTimeout(() => void listenAgain(), 500);
    });
  await listen();
  // A connection whose other end has vanished without a word is noticed by asking.
  const beat = setInterval(() => {
    const client = listener;
    client?.query("select 1").catch(() => lost(client));
  }, heartbeat);
  beat.unref();
  const stopHearing = onOwnChanges((keys) => {
    for (const key of keys) heard.add(key);
  });

  return {
    take() {
      if (listener === undefined || missed) {
        missed = listener === undefined;
        heard.clear();
        return "everything";
      }
      if (heard.size === 0) return nothing;
      const keys = heard;
      heard = new Set();
      return keys;
    },
    async close() {
      closed = true;
      clearTimeout(again);
      clearInterval(beat);
      stopHearing();
      const client = listener;
      listener = undefined;
      client?.release(true);
    },
  };
}

/** The number of changes on record, for the tests of what writes them. */
export async function listChangesSince(id: number): Promise<{ id: number; key: string }[]> {
  return db
    .select({ id: changes.id, key: changes.key })
    .from(changes)
    .where(gt(changes.id, id))
    .orderBy(changes.id)
    .limit(1_000);
}
