import { sql } from "drizzle-orm";
import * as postgres from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import { settings } from "#platform/env.ts";

/*
 * One vocabulary of columns for both engines. The tables are typed as SQLite's; on Postgres the same calls build
 * Postgres tables. This file and `client.ts` are the only places that cast from one to the other.
 */

export const dialect: "sqlite" | "postgres" = settings().databaseUrl.startsWith("postgres")
  ? "postgres"
  : "sqlite";

const onPostgres = dialect === "postgres";

/** What differs between the engines is typed as what SQLite's kit gives. */
function either<Sqlite>(forSqlite: () => Sqlite, forPostgres: () => unknown): Sqlite {
  return onPostgres ? (forPostgres() as Sqlite) : forSqlite();
}

export const table = either(
  () => sqlite.sqliteTable,
  () => postgres.pgTable,
);
export const index = either(
  () => sqlite.index,
  () => postgres.index,
);
export const uniqueIndex = either(
  () => sqlite.uniqueIndex,
  () => postgres.uniqueIndex,
);
export const check = either(
  () => sqlite.check,
  () => postgres.check,
);
export const primaryKey = either(
  () => sqlite.primaryKey,
  () => postgres.primaryKey,
);

/** A row's number, never used again after the row is gone. */
export const id = () =>
  either(
    () => sqlite.integer().primaryKey({ autoIncrement: true }),
    () => postgres.integer().primaryKey().generatedByDefaultAsIdentity(),
  );

export const text = () =>
  either(
    () => sqlite.text(),
    () => postgres.text(),
  );

/** A text out of a closed list; `oneOf` makes the constraint that holds it. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  either(
    () => sqlite.text({ enum: values }),
    () => postgres.text({ enum: [...values] as [string, ...string[]] }),
  );

/** A point in time, to the millisecond. */
export const instant = () =>
  either(
    () => sqlite.integer({ mode: "timestamp_ms" }),
    () => postgres.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
  );

export const flag = () =>
  either(
    () => sqlite.integer({ mode: "boolean" }),
    () => postgres.boolean(),
  );

export const count = () =>
  either(
    () => sqlite.integer(),
    () => postgres.integer(),
  );

export const ratio = () =>
  either(
    () => sqlite.real(),
    () => postgres.doublePrecision(),
  );

export const json = <Value>() =>
  either(
    () => sqlite.text({ mode: "json" }).$type<Value>(),
    () => postgres.jsonb().$type<Value>(),
  );

/** The constraint that a text column holds one of the values its type names. */
export const oneOf = (name: string, column: sqlite.AnySQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);
