import { stat } from "node:fs/promises";
import { settings } from "#platform/env.ts";
import { postgresPool } from "./client.ts";
import { dialect } from "./columns.ts";
import { pathOf } from "./dialect/sqlite.ts";

/**
 * What the database takes on its disk, in bytes.
 * @returns with SQLite's write-ahead log apart: one that grows and grows says that somebody has been reading for very long
 */
export async function databaseSize(): Promise<{ bytes: number; walBytes?: number }> {
  if (dialect === "postgres") {
    const { rows } = await postgresPool().query("select pg_database_size(current_database()) as bytes");
    return { bytes: Number(rows[0]?.bytes ?? 0) };
  }
  const path = pathOf(settings().databaseUrl);
  const sizeOf = (name: string) =>
    stat(name).then(
      ({ size }) => size,
      () => 0,
    );
  return { bytes: await sizeOf(path), walBytes: await sizeOf(`${path}-wal`) };
}

/** Postgres' connections of this process, by what they do; undefined on SQLite. */
export function poolState(): Record<"busy" | "idle" | "waited for", number> | undefined {
  if (dialect === "sqlite") return undefined;
  const { totalCount, idleCount, waitingCount } = postgresPool();
  return { busy: totalCount - idleCount, idle: idleCount, "waited for": waitingCount };
}
