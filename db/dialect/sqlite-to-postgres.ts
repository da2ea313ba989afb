import type Sqlite from "better-sqlite3";
import type { RowSource } from "./postgres-snapshot.ts";

/* A newspaper that began on SQLite and moves to Postgres: the same tables and columns, other ways to write an instant. */

/** The rows of SQLite's file as Postgres takes them. */
export const rowsOfSqlite = (file: Sqlite.Database): RowSource =>
  async function* (table, types) {
    const rows = file.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).iterate();
    for (const row of rows) {
      const columns = Object.entries(row).map(([name, value]) => [name, asPostgres(value, types.get(name))]);
      yield JSON.stringify(Object.fromEntries(columns));
    }
  };

function asPostgres(value: unknown, type: string | undefined): unknown {
  if (value === null) return null;
  switch (type) {
    case "timestamp with time zone":
      return new Date(Number(value)).toISOString();
    case "boolean":
      return value === 1;
    case "jsonb":
      return JSON.parse(String(value));
    default:
      return value;
  }
}

/** How far numbers have been given out, by the names of Postgres' sequences. */
export function sequencesOfSqlite(file: Sqlite.Database): Record<string, number> {
  const rows = file.prepare<[], { name: string; seq: number }>("SELECT name, seq FROM sqlite_sequence").all();
  return Object.fromEntries(
    rows
      .filter(({ name, seq }) => seq > 0 && !name.startsWith("__"))
      .map(({ name, seq }) => [`${name}_id_seq`, seq]),
  );
}
