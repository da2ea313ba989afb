import { isMigrated } from "#db/migrate.ts";
import { listDatabaseFaults } from "#db/whole-database.ts";
import { listArchiveFaults } from "#domain/archive/archive-faults.ts";
import { listArticleFaults } from "#domain/articles/article-faults.ts";
import { listMediaFaults } from "#domain/media/whole-media.ts";
import { Refusal } from "#domain/refusal.ts";
import { hasSubscribers } from "#domain/subscribers/has-subscribers.ts";
import { linkKeyName } from "#domain/subscribers/link-tokens.ts";
import { listSecretFaults } from "#platform/secrets.ts";
import { workHalfTheTime } from "#platform/unhurried.ts";
import type { Command } from "./command.ts";
import { showProgress } from "./progress.ts";

/** What is said last, beneath the faults themselves. */
export const howMany = (faults: number): string =>
  faults === 1 ? "1 thing is wrong." : `${faults} things are wrong.`;

export const command: Command = {
  summary: "looks over everything that is kept, and says what is wrong",
  help: `Looks over the database's file and references, the keys, every media file by its hash, and what has to be true of every
article and of the archive. It changes nothing, and the newspaper may run. Each thing that is wrong is said in a line; then it exits with 1.`,
  async run() {
    workHalfTheTime();
    if (!(await isMigrated()))
      throw new Refusal("The database is not of this program's version: see newsroom -- migrate.");
    const faults = [
      ...(await listDatabaseFaults()),
      ...listSecretFaults((await hasSubscribers()) ? [linkKeyName] : []),
      ...(await listMediaFaults(showProgress("Media"))),
      ...(await listArticleFaults(showProgress("Articles"))),
      ...(await listArchiveFaults()),
    ];
    for (const fault of faults) console.log(fault);
    if (faults.length > 0) throw new Refusal(howMany(faults.length));
    return "Everything is whole: the database, the keys, the media, the articles, the archive.";
  },
};
