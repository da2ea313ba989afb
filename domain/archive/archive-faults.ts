import { asc } from "drizzle-orm";
import { db } from "#db/client.ts";
import { archiveCounts } from "#db/schema/archive.ts";
import { findTimeZone } from "#domain/publication/publication.ts";
import { countLive, isCounted } from "./counting.ts";

/** So many years, months and days are named. */
const mostNamed = 20;

const listKept = () => db.select().from(archiveCounts).orderBy(asc(archiveCounts.period));

/**
 * Whether the archive says of every year, month and day how many articles readers first saw in it. A period that changes
 * while it is counted is left alone, and so is an archive that the next start counts anew.
 * @returns a line for each that says something else
 */
export async function listArchiveFaults(): Promise<string[]> {
  if (!(await isCounted(db))) return [];
  const before = new Map((await listKept()).map(({ period, articles }) => [period, articles]));
  const live = await countLive(db, await findTimeZone(db));
  const after = new Map((await listKept()).map(({ period, articles }) => [period, articles]));
  const lines: string[] = [];
  for (const period of [...new Set([...after.keys(), ...live.keys()])].sort()) {
    const [said, seen] = [after.get(period), live.get(period)?.articles];
    if (said === seen || said !== before.get(period)) continue;
    lines.push(`the archive counts ${said ?? 0} in ${period}, where readers see ${seen ?? 0}`);
  }
  const more = lines.length - mostNamed;
  return more > 0
    ? [...lines.slice(0, mostNamed), `… and so it is with ${more} others of its periods`]
    : lines;
}
