import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { timePostgres } from "./timing.ts";

/** Postgres as the paper uses it: a pool, each transaction on a connection of its own. */

/** @param other settings of the pool that are not as usual */
export function openPostgres(
  url: string,
  other: Partial<pg.PoolConfig> = {},
): { pool: pg.Pool; database: NodePgDatabase } {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "newspaper",
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    ...other,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  timePostgres(pool);
  return { pool, database: drizzle(pool, { casing: "snake_case" }) };
}

/** Applies the migrations that are missing, one process at a time. */
export async function migratePostgres(pool: pg.Pool, folder: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(7264991)");
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.query("select pg_advisory_unlock(7264991)").catch(() => {});
    client.release();
  }
}
