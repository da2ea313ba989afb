import { isMigrated, migrateDatabase } from "#db/migrate.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  summary: "brings the database to this version's schema",
  help: "Applies the migrations that are missing, and makes the database when there is none. A start does the same.",
  async run() {
    const already = await isMigrated();
    await migrateDatabase();
    return already ? "The database was up to date." : "The database is up to date.";
  },
};
