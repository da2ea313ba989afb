import { type Column, type SQL, sql } from "drizzle-orm";
import { dialect } from "#db/columns.ts";

/** Whether a field of a column's JSON is a number, or a list that holds it. @param field plain letters */
export function namesNumber(column: Column, field: string, number: number): SQL {
  if (dialect === "sqlite")
    return sql`exists (select 1 from json_each(${column}, ${`$.${field}`}) where value = ${number})`;
  return sql`${column} -> ${sql.raw(`'${field}'`)} @> to_jsonb(${number}::integer)`;
}
