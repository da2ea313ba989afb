import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, transaction, type Writer } from "#db/client.ts";
import { media, mediaTracks, trackKinds } from "#db/schema/media.ts";
import { Refusal } from "#domain/refusal.ts";
import { type FileSource, keepFile } from "#platform/file-store.ts";
import { inspectPicture, mostPictureBytes } from "#platform/images.ts";
import { inspectClip, mostClipBytes } from "#platform/mp4.ts";
import { UnfitFile } from "#platform/unfit-file.ts";
import { addressName } from "./address-name.ts";

const line = z.string().trim().max(500, "That is longer than 500 characters.");
const words = z.string().trim().max(5_000, "That is longer than 5,000 characters.");
const share = z
  .number()
  .min(0, "A focal point lies between 0 and 1.")
  .max(1, "A focal point lies between 0 and 1.");

const described = {
  /** What the file is called: the readable part of its address is made from it. */
  name: line,
  alt: line.min(1, "Say in a sentence what is to be seen, for whoever cannot see it."),
  caption: words.default(""),
  credit: line.default(""),
  rights: words.default(""),
};

/** What is told of a picture that is added, apart from its file. The focal point is 0 to 1 from the left and the top. */
export const pictureForm = z.object({ ...described, focalX: share.default(0.5), focalY: share.default(0.5) });

/** WebVTT begins with its name, after a byte order mark at most. https://www.w3.org/TR/webvtt1/#file-structure */
const webVtt = z
  .string()
  .max(2_000_000, "A text track has up to 2 million characters.")
  .transform((text) => text.replace(/^\ufeff/, ""))
  .refine(
    (text) => /^WEBVTT([ \t\r\n]|$)/.test(text),
    "A text track is a WebVTT file, which begins with WEBVTT.",
  );

const trackForm = z.object({
  kind: z.enum(trackKinds, "A track holds captions, subtitles, descriptions or chapters."),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is written like en or pt-BR."),
  label: line.min(1, "Give the track a label, such as its language's name."),
  text: webVtt,
});

/** What is told of a clip that is added, apart from its file. */
export const clipForm = z.object({
  ...described,
  posterId: z.int().positive().optional(),
  tracks: z.array(trackForm).max(40, "A clip has up to 40 tracks.").default([]),
  /** Plain paragraphs, separated by blank lines. */
  transcript: z.string().trim().max(200_000, "A transcript has up to 200,000 characters.").default(""),
});

export type NewPicture = z.input<typeof pictureForm> & { file: FileSource };
export type NewClip = z.input<typeof clipForm> & { file: FileSource };

/**
 * Keeps a picture. The same picture with the same words again is the one that is there already.
 * @returns its id
 * @throws Refusal for what is not a picture or too large, and for words that are missing or too long
 */
export async function addPicture({ file, ...input }: NewPicture, now: Date): Promise<number> {
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
    return same[0]?.id ?? insertMedia(tx, { ...row, transcript: "", createdAt: now });
  });
}

/**
 * Keeps a clip with its text tracks. The same clip with the same words and tracks again is the one that is there already.
 * @returns its id
 * @throws Refusal for what is not an MP4, a track that is not WebVTT, a poster that is no picture, and for words that
 * are missing or too long
 */
export async function addClip({ file, ...input }: NewClip, now: Date): Promise<number> {
  const { tracks: texts, posterId = null, ...form } = parse(clipForm, input);
  if (posterId !== null) await requirePicture(posterId);
  const { hash, bytes, facts } = await refusing(() => keepFile(file, mostClipBytes, inspectClip));
  const tracks: Track[] = [];
  for (const { text, ...track } of texts)
    tracks.push({ ...track, hash: (await keepFile(Buffer.from(text), 10_000_000, async () => {})).hash });

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
    const id = await insertMedia(tx, { ...row, createdAt: now });
    if (tracks.length > 0)
      await tx.insert(mediaTracks).values(tracks.map((track) => ({ ...track, mediaId: id })));
    return id;
  });
}

type NewRow = typeof media.$inferInsert;
type Track = Omit<typeof mediaTracks.$inferInsert, "mediaId">;

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

async function requirePicture(id: number): Promise<void> {
  const [poster] = await db.select({ kind: media.kind }).from(media).where(eq(media.id, id)).limit(1);
  if (poster?.kind !== "image")
    throw new Refusal("The clip's still picture has to be a picture.", "posterId");
}

/** The rows that already say all of this about the same file. */
async function listSame(tx: Writer, row: Omit<NewRow, "createdAt">): Promise<{ id: number }[]> {
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

async function insertMedia(tx: Writer, row: NewRow): Promise<number> {
  const [added] = await tx.insert(media).values(row).returning({ id: media.id });
  if (!added) throw new Error("The database kept no row.");
  return added.id;
}
