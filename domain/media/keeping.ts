import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Writer } from "#db/client.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import { wordsOf } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { type FileSource, keepFile } from "#platform/file-store.ts";
import { inspectPicture, mostPictureBytes } from "#platform/images.ts";
import { inspectClip, mostClipBytes } from "#platform/mp4.ts";
import { takeOutNotes } from "#platform/mp4-notes.ts";
import { UnfitFile } from "#platform/unfit-file.ts";
import { addressName } from "./address-name.ts";
import { clipForm, pictureForm, type trackForm } from "./media-forms.ts";

/* What adding a picture and adding a clip have in common: the file is kept, then its row is written. */

export type NewPicture = z.input<typeof pictureForm> & { file: FileSource };
export type NewClip = z.input<typeof clipForm> & { file: FileSource };
export type NewRow = Omit<typeof media.$inferInsert, "id" | "createdAt" | "addedById" | "searchText">;
export type Track = Omit<typeof mediaTracks.$inferInsert, "id" | "mediaId">;

/** Keeps a picture's file. @throws Refusal for what is not a picture, or is too large */
export async function keepPicture({ file, ...input }: NewPicture): Promise<NewRow> {
  const form = parse(pictureForm, input);
  const { hash, bytes, facts } = await refusing(() => keepFile(file, mostPictureBytes, inspectPicture));
  const name = addressName(form.name, "picture");
  return { ...form, ...facts, name, kind: "image", hash, bytes, transcript: "" };
}

/** Keeps a clip's file, without what the camera noted in it, and its text tracks. @throws Refusal for what is not an MP4 */
export async function keepClip({ file, ...input }: NewClip): Promise<{ row: NewRow; tracks: Track[] }> {
  const { tracks: texts, posterId = null, ...form } = parse(clipForm, input);
  if (posterId !== null) await requirePicture(posterId);
  const { hash, bytes, facts } = await refusing(() =>
    keepFile(file, mostClipBytes, inspectClip, takeOutNotes),
  );
  const tracks = await keepTracks(texts);
  const name = addressName(form.name, "clip");
  return { row: { ...form, ...facts, name, kind: "video", hash, bytes, posterId }, tracks };
}

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

/** @throws Refusal with what is wrong first */
export function parse<Form extends z.ZodType>(form: Form, input: unknown): z.output<Form> {
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
