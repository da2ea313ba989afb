import { and, eq, notInArray } from "drizzle-orm";
import type { z } from "zod";
import { transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import type { Media } from "#domain/articles/article.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, requirePermission } from "#domain/staff/permissions.ts";
import { listMedia } from "./for-readers.ts";
import {
  insertMedia,
  insertTracks,
  keepTracks,
  parse,
  requirePicture,
  searchTextOf,
  type Track,
} from "./keeping.ts";
import { mediaAddress } from "./media-address.ts";
import { detailsForm } from "./media-forms.ts";
import { isShown } from "./showing.ts";

type MediaRow = typeof media.$inferSelect;

/**
 * Says what a picture or clip shows: words, focal point; of a clip also its still picture, text tracks and transcript. As
 * long as readers are shown it nowhere this changes it in its place, wherever drafts name it. Otherwise, and for somebody
 * who may not change what others added, there is a copy with an id of its own, so that no live article changes without an
 * update.
 * @returns it as it is now, or the copy
 * @throws Refusal with the field that is wrong, and when it is no longer there
 */
export async function describeMedia(
  actor: Actor,
  input: z.input<typeof detailsForm>,
  now: Date,
): Promise<Media> {
  requirePermission(actor, "add media");
  const { mediaId, keptTracks, newTracks, posterId, ...said } = parse(detailsForm, input);
  if (typeof posterId === "number") await requirePicture(posterId);
  const added = await keepTracks(newTracks);
  const id = await transaction(async (tx) => {
    // Whoever publishes it at this moment waits, or is waited for: what is live never changes without an update.
    await holdRows(tx, media, [mediaId]);
    const [row] = await tx.select().from(media).where(eq(media.id, mediaId)).limit(1);
    if (!row) throw new Refusal("This picture or clip is no longer there.");
    const { transcript = row.transcript, ...words } = said;
    const changed = {
      ...row,
      ...words,
      transcript: row.kind === "video" ? transcript : "",
      posterId: row.kind === "video" && posterId !== undefined ? posterId : row.posterId,
    };
    const tracks = row.kind === "video" ? await keptOf(tx, row, keptTracks) : [];
    const told: Told = { changed, kept: tracks, added: row.kind === "video" ? added : [] };
    const inPlace = mayChange(actor, row) && !(await isShown(tx, row.id));
    return inPlace ? changeInPlace(tx, actor, told, now) : copy(tx, actor, told, now);
  });
  const described = (await listMedia([id])).get(id);
  if (!described) throw new Error("What was described is gone.");
  return described;
}

/** What one added is one's own to describe; the desk's members describe what anybody added. */
const mayChange = (actor: Actor, row: MediaRow): boolean =>
  may(actor, "change what lies in the library") || (actor.kind === "staff" && actor.id === row.addedById);

interface Told {
  changed: MediaRow;
  kept: (Track & { id: number })[];
  added: Track[];
}

/** The tracks that stay, by their addresses; all of them when nothing was said. */
async function keptOf(tx: Writer, row: MediaRow, kept: string[] | undefined) {
  const tracks = await tx
    .select()
    .from(mediaTracks)
    .where(eq(mediaTracks.mediaId, row.id))
    .orderBy(mediaTracks.id)
    .limit(100);
  const address = (hash: string) => `${mediaAddress({ id: row.id, name: row.name, hash })}.vtt`;
  return kept ? tracks.filter(({ hash }) => kept.includes(address(hash))) : tracks;
}

async function changeInPlace(tx: Writer, actor: Actor, told: Told, now: Date): Promise<number> {
  const { id, ...row } = told.changed;
  await tx
    .update(media)
    .set({ ...row, searchText: searchTextOf(row) })
    .where(eq(media.id, id));
  const kept = told.kept.map((track) => track.id);
  const others = kept.length > 0 ? notInArray(mediaTracks.id, kept) : undefined;
  await tx.delete(mediaTracks).where(and(eq(mediaTracks.mediaId, id), others));
  await insertTracks(tx, id, told.added);
  const subject = { kind: "media", id, name: row.name } as const;
  await writeLog(tx, actor, { action: "media.change", subject, summary: row.caption || row.alt }, now);
  return id;
}

async function copy(tx: Writer, actor: Actor, told: Told, now: Date): Promise<number> {
  const { id: _id, createdAt: _at, addedById: _by, searchText: _text, ...row } = told.changed;
  const id = await insertMedia(tx, actor, row, now);
  const kept = told.kept.map(({ kind, language, label, hash }) => ({ kind, language, label, hash }));
  await insertTracks(tx, id, [...kept, ...told.added]);
  return id;
}
