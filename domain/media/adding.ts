import { and, desc, eq } from "drizzle-orm";
import { transaction, type Writer } from "#db/client.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import {
  insertMedia,
  insertTracks,
  keepClip,
  keepPicture,
  type NewClip,
  type NewPicture,
  type NewRow,
  type Track,
} from "./keeping.ts";

/**
 * Keeps a picture. The same picture with the same words again is the one that is there already.
 * @returns its id
 * @throws Refusal for what is not a picture or too large, and for words that are too long
 */
export async function addPicture(actor: Actor, input: NewPicture, now: Date): Promise<number> {
  requirePermission(actor, "add media");
  const row = await keepPicture(input);
  return transaction(async (tx) => {
    const same = await listSame(tx, row);
    return same[0]?.id ?? insertMedia(tx, actor, row, now);
  });
}

/**
 * Keeps a clip with its text tracks. The same clip with the same words and tracks again is the one that is there already.
 * @returns its id
 * @throws Refusal for what is not an MP4, a track that is not WebVTT, a poster that is no picture, and for words that
 * are too long
 */
export async function addClip(actor: Actor, input: NewClip, now: Date): Promise<number> {
  requirePermission(actor, "add media");
  const { row, tracks } = await keepClip(input);
  return transaction(async (tx) => {
    for (const same of await listSame(tx, row)) if (await hasTracks(tx, same.id, tracks)) return same.id;
    const id = await insertMedia(tx, actor, row, now);
    await insertTracks(tx, id, tracks);
    return id;
  });
}

/**
 * Keeps a file as it comes to the newsroom, without words yet. A file that lies in the library already is its newest entry
 * there, with the words it has.
 * @returns its id
 * @throws Refusal for what is not a picture, or clip, that can be shown
 */
export async function addFile(
  actor: Actor,
  input: ({ kind: "image" } & NewPicture) | ({ kind: "video" } & NewClip),
  now: Date,
): Promise<number> {
  requirePermission(actor, "add media");
  const { kind, ...told } = input;
  const row = kind === "image" ? await keepPicture(told) : (await keepClip(told)).row;
  return transaction(async (tx) => {
    const [known] = await tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.hash, row.hash), eq(media.kind, row.kind)))
      .orderBy(desc(media.id))
      .limit(1);
    return known?.id ?? insertMedia(tx, actor, row, now);
  });
}

/** The rows that already say all of this about the same file. */
async function listSame(tx: Writer, row: NewRow): Promise<{ id: number }[]> {
  const kept = await tx
    .select()
    .from(media)
    .where(and(eq(media.hash, row.hash), eq(media.name, row.name)))
    .limit(100);
  return kept.filter((each) =>
    Object.entries(row).every(([key, value]) => each[key as keyof typeof each] === value),
  );
}

async function hasTracks(tx: Writer, clip: number, tracks: Track[]): Promise<boolean> {
  const kept = await tx
    .select()
    .from(mediaTracks)
    .where(eq(mediaTracks.mediaId, clip))
    .orderBy(mediaTracks.id);
  const told = (each: Track) => JSON.stringify([each.kind, each.language, each.label, each.hash]);
  return kept.map(told).join() === tracks.map(told).join();
}
