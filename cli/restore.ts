import { restoreBackup } from "#domain/backups/restoring.ts";
import type { Command } from "./command.ts";
import { removeWhenInterrupted } from "./interrupted.ts";
import { showProgress } from "./progress.ts";

export const command: Command = {
  summary: "brings a backup back into an empty DATA_DIR",
  help: `Brings back what backup has written. DATA_DIR has to be empty, and so has the Postgres of DATABASE_URL; nothing that
is there is ever replaced. A backup of SQLite may be restored into a Postgres: that is how a newspaper moves.
A backup that is damaged, or of a newer version of this program, is refused, and nothing is left of it.`,
  file: true,
  async run({ file = "" }) {
    const progress = { files: showProgress("Files"), database: showProgress("Tables") };
    const { about, files, lost, unfinished } = await restoreBackup(file, progress, removeWhenInterrupted);
    for (const folder of unfinished.removed)
      console.error(`Removed ${folder}, which a restore that was broken off had left.`);
    for (const folder of unfinished.left)
      console.error(
        `Left ${folder}, in which another restore may be at work. If none is, remove it: it holds subscribers.`,
      );
    if (lost.length > 0) console.error(`${lost.length} of the media had been lost before it was made.`);
    return `Restored the newspaper of ${about.madeAt}: ${files} files. Start it with npm start.`;
  },
};
