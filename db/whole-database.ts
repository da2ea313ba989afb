import { settings } from "#platform/env.ts";
import { sqliteWriter } from "./client.ts";
import { dialect } from "./columns.ts";
import { pathOf } from "./dialect/sqlite.ts";
import { listFileFaults, withFile } from "./dialect/sqlite-snapshot.ts";

/** @returns a line for each thing that is wrong with the database itself. Postgres looks after its own files and references */
export async function listDatabaseFaults(): Promise<string[]> {
  if (dialect === "postgres") return [];
  return [...(await withFile(pathOf(settings().databaseUrl), listFileFaults)), ...listIndexFaults()];
}

/** Whether the full-text indexes hold what their tables do. https://sqlite.org/fts5.html#the_integrity_check_command */
function listIndexFaults(): string[] {
  const writer = sqliteWriter();
  writer.pragma("busy_timeout = 15000");
  const indexes = writer
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%content=%'",
    )
    .pluck()
    .all();
  return indexes.flatMap((index) => {
    try {
      writer.exec(`INSERT INTO "${index}"("${index}", rank) VALUES ('integrity-check', 1)`);
      return [];
    } catch {
      return [`the full-text index ${index} does not hold what its table does`];
    }
  });
}
