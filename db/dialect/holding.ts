import { type SQL, sql, type Table } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { dialect } from "#db/columns.ts";

/**
 * Holds rows until the transaction ends: whoever holds one of them, or adds a row that names one, takes turns. SQLite has
 * one writer at a time, so that there is nothing to hold.
 * @param ids some few; held in their order, so that two who hold the same never wait for one another
 */
export async function holdRows(tx: Writer, table: Table, ids: readonly number[]): Promise<void> {
  if (dialect === "sqlite" || ids.length === 0) return;
  const held = sql`(select id from ${table} where id in ${ids} order by id for update) as held`;
  await tx.select({ id: sql<number>`id` }).from(held).limit(ids.length);
}

/**
 * Lets whoever gives out something in order take turns until the transaction ends. On Postgres writers run side by side, and
 * a later number could be committed, and read, before an earlier one. Taken before any row that others of the same order hold.
 * https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export const holdOrder = (tx: Writer, order: string): Promise<void> =>
  lock(tx, sql`pg_advisory_xact_lock(hashtextextended(${order}, 0))`);

/** Lets who only needs that nobody holds an order work beside others who do: who holds it waits for all of them. */
export const shareOrder = (tx: Writer, order: string): Promise<void> =>
  lock(tx, sql`pg_advisory_xact_lock_shared(hashtextextended(${order}, 0))`);

async function lock(tx: Writer, locked: SQL): Promise<void> {
  if (dialect === "sqlite") return;
  await tx.select({ held: sql<number>`1` }).from(sql`(select ${locked}) as held`).limit(1);
}
