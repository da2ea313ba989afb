import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, transaction, type Writer } from "#db/client.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import { wordsOf } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { type FileSource, keepFile } from "#platform/file-store.ts";
import { inspectPicture, mostPictureBytes } from "#platform/images.ts";
import { inspectClip, mostClipBytes } from "#platform/mp4.ts";
import { UnfitFile } from "#platform/unfit-file.ts";
import { addressName } from "./address-name.ts";
import { clipForm, pictureForm, type trackForm } from "./media-forms.ts";

export type NewPicture = z.input<typeof pictureForm> & { file: FileSource };
export type NewClip = z.input<typeof clipForm> & { file: FileSource };

/**
 * Keeps a picture. The same picture with the same words again is the one that is there already.
 * @returns its id
 * @throws Refusal for what is not a picture or too large, and for words that are missing or too long
 */
export async function addPicture(actor: Actor, { file, ...input }: NewPicture, now: Date): Promise<number> {
  requirePermission(actor, "add media");
  const form = parse(pictureForm, input);
  const { hash, bytes, facts } = await refusing(() => keepFile(file, mostPictureBytes, inspectPicture));
  const row = {
    ...form,
    ...facts,
    name: addressName(form.name, "picture"),
    kind: "image" as const,
    hash,
    bytes,
  };
  return transaction(async (tx) => {
    const same = await listSame(tx, { ...row, transcript: "" });
    return same[0]?.id ?? insertMedia(tx, actor, { ...row, transcript: "" }, now);
  });
}

/**
 * Keeps a clip with its text tracks. The same clip with the same words and tracks again is the one that is there already.
 * @returns its id
 * @throws Refusal for what is not an MP4, a track that is not WebVTT, a poster that is no picture, and for words that
 * are missing or too long
 */
export async function addClip(actor: Actor, { file, ...input }: NewClip, now: Date): Promise<number> {
  requirePermission(actor, "add media");
  const { tracks: texts, posterId = null, ...form } = parse(clipForm, input);
  if (posterId !== null) await requirePicture(posterId);
  const { hash, bytes, facts } = await refusing(() => keepFile(file, mostClipBytes, inspectClip));
  const tracks = await keepTracks(texts);
  const row = {
    ...form,
    ...facts,
    name: addressName(form.name, "clip"),
    kind: "video" as const,
    hash,
    bytes,
    posterId,
  };
  return transaction(async (tx) => {
    for (const same of await listSame(tx, row)) if (await hasTracks(tx, same.id, tracks)) return same.id;
    const id = await insertMedia(tx, actor, row, now);
    await insertTracks(tx, id, tracks);
    return id;
  });
}

type NewRow = Omit<typeof media.$inferInsert, "id" | "createdAt" | "addedById" | "searchText">;
export type Track = Omit<typeof mediaTracks.$inferInsert, "id" | "mediaId">;

/** Keeps the texts of tracks as files. */
export async function keepTracks(texts: readonly z.output<typeof trackForm>[]): Promise<Track[]> {
  const tracks: Track[] = [];
  for (const { text, ...track } of texts) {
    const { hash } = await keepFile(Buffer.from(text), 10_000_000, async () => {});
    tracks.push({ ...track, hash });
  }
  return tracks;
}

export async function insertTracks(tx: Writer, mediaId: number, tracks: readonly Track[]): Promise<void> {
  if (tracks.length > 0) await tx.insert(mediaTracks).values(tracks.map((track) => ({ ...track, mediaId })));
}

function parse<Form extends z.ZodType>(form: Form, input: unknown): z.output<Form> {
  const result = form.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Refusal(issue?.message ?? "Something is missing.", String(issue?.path[0] ?? "form"));
}

async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnfitFile ? new Refusal(error.message, "file") : error;
  }
}

/** @throws Refusal when this is not a picture: a clip shows one before it is played */
export async function requirePicture(id: number): Promise<void> {
  const [poster] = await db.select({ kind: media.kind }).from(media).where(eq(media.id, id)).limit(1);
  if (poster?.kind !== "image")
    throw new Refusal("The clip's still picture has to be a picture.", "posterId");
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

/** What pickers look for. */
export const searchTextOf = (said: Pick<NewRow, "name" | "alt" | "caption" | "credit">): string =>
  wordsOf([said.name, said.alt, said.caption, said.credit].join(" ")).join(" ");

/** Adds a row, and says so in the log. @returns its id */
export async function insertMedia(tx: Writer, actor: Actor, row: NewRow, now: Date): Promise<number> {
  const addedById = actor.kind === "staff" ? actor.id : null;
  const [added] = await tx
    .insert(media)
    .values({ ...row, addedById, searchText: searchTextOf(row), createdAt: now })
    .returning({ id: media.id });
  if (!added) throw new Error("The database kept no row.");
  const subject = { kind: "media", id: added.id, name: row.name } as const;
  await writeLog(tx, actor, { action: "media.add", subject, summary: row.caption || row.alt }, now);
  return added.id;
}
