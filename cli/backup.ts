import { makeBackup } from "#domain/backups/making.ts";
import { workHalfTheTime } from "#platform/unhurried.ts";
import type { Command } from "./command.ts";
import { removeWhenInterrupted } from "./interrupted.ts";
import { showProgress } from "./progress.ts";

export const command: Command = {
  summary: "writes everything into one file, while the newspaper runs",
  help: `Writes the database as it is at one moment, all media, the secrets and the outbox into FILE, which must not be there
yet: a tar archive, packed when it ends in .tar.gz or .tar.zst. It is read again and its database restored before it is
put under its name. FILE holds subscribers and keys: keep it as safe as the newspaper itself.`,
  file: true,
  async run({ file = "" }) {
    workHalfTheTime();
    const progress = {
      database: showProgress("Database"),
      files: showProgress("Files"),
      check: showProgress("Read again"),
    };
    const made = await makeBackup(file, new Date(), progress, removeWhenInterrupted);
    if (made.lost.length > 0)
      console.error(
        `${made.lost.length} of the media are not in it, since the newspaper has lost them: see newsroom -- verify.`,
      );
    const how = made.restored
      ? "restored once to see that it is whole"
      : "read again; restoring it could not be tried";
    return `Backed up to ${file}: ${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB, ${how}.`;
  },
};
