import { migrateDatabase } from "#db/migrate.ts";
import { Refusal } from "#domain/refusal.ts";
import { bringInSampleEdition, wantsSampleEdition } from "#sample/bring-in.ts";
import type { Command } from "./command.ts";
import { showProgress } from "./progress.ts";

export const command: Command = {
  summary: "brings the sample edition into an empty database",
  help: "Brings in the sample edition: its sections, topics, authors, pages, newsletters and articles.\nThe database must be empty; one that holds a paper is left as it is.",
  async run() {
    await migrateDatabase();
    if (!(await wantsSampleEdition()))
      throw new Refusal("This database holds a paper already. Name another by DATA_DIR.");
    const articles = await bringInSampleEdition(showProgress("Articles"));
    return `The sample edition is there: ${articles} articles.`;
  },
};
