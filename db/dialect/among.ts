import { type Column, type SQL, sql } from "drizzle-orm";
import { dialect } from "#db/columns.ts";

/** That a column holds one of these ids, as one parameter: thousands of them take longer to be read than to be found. */
export function isAmong(column: Column, ids: readonly number[]): SQL {
  return dialect === "sqlite"
    ? sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
    : sql`${column} = any(${`{${ids.join(",")}}`}::integer[])`;
}
