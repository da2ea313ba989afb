import { asc, gt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import { holdsItsHash } from "#platform/file-store.ts";

const slice = 500;

/** @returns a line for each file of a picture, a clip or a track that is missing or holds something else */
export async function listMediaFaults(progress: (done: number, all: number) => void): Promise<string[]> {
  const files = [...(await filesOf("media")), ...(await filesOf("track"))];
  const lines: string[] = [];
  for (const [at, { what, hash }] of files.entries()) {
    const found = await holdsItsHash(hash);
    if (found !== "whole")
      lines.push(`${what}: its file ${hash} ${found === "missing" ? "is missing" : "is damaged"}`);
    progress(at + 1, files.length);
  }
  return lines;
}

async function filesOf(kind: "media" | "track"): Promise<{ what: string; hash: string }[]> {
  const rows = kind === "media" ? media : mediaTracks;
  const files: { what: string; hash: string }[] = [];
  for (let after = 0; ; ) {
    const some = await db
      .select({ id: rows.id, hash: rows.hash })
      .from(rows)
      .where(gt(rows.id, after))
      .orderBy(asc(rows.id))
      .limit(slice);
    if (some.length === 0) return files;
    files.push(...some.map(({ id, hash }) => ({ what: `${kind} ${id}`, hash })));
    after = some.at(-1)?.id ?? after;
  }
}
