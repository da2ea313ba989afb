import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Writer } from "#db/client.ts";

/** As many as the engines take in one statement, with room to spare. */
const parametersAtOnce = 20_000;

/** Inserts rows in as few statements as the engines' numbers of parameters allow. */
export async function insertAll<Table extends SQLiteTable>(
  tx: Writer,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const some = Math.floor(parametersAtOnce / Object.keys(getTableColumns(table)).length);
  for (let from = 0; from < rows.length; from += some)
    await tx.insert(table).values(rows.slice(from, from + some));
}
