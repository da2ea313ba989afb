import { open } from "node:fs/promises";
import { z } from "zod";
import type { Media } from "#domain/articles/article.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { type FileKind, fileKind, tellingBytes } from "#platform/file-kinds.ts";
import { mostPictureBytes } from "#platform/images.ts";
import {
  beginIncoming,
  dropBytes,
  dropIncoming,
  findIncoming,
  type Incoming,
  listIncoming,
  noteIncoming,
  partPath,
  writePart,
} from "#platform/incoming-parts.ts";
import { mostClipBytes } from "#platform/mp4.ts";
import { UnfitFile } from "#platform/unfit-file.ts";
import { addFile } from "./adding.ts";
import { listMedia } from "./for-readers.ts";

/*
 * Files come to the newsroom in parts, so that neither a bad line nor a server that is started again costs more than the
 * part that was on its way. Whoever began an upload is the only one who can go on with it.
 */

/** The most a part may have, in bytes. */
export const mostPartBytes = 4_194_304;
/** How many files, and how many bytes, one person may have under way. */
const mostUnderWay = 30;
const mostBytesUnderWay = 3_000_000_000;
/** What nobody has gone on with for so long makes room for what comes, in milliseconds. */
const abandoned = 15 * 60_000;

const uploadFacts = z.object({
  name: z.string().trim().min(1, "The file has no name.").max(500, "The file's name is too long."),
  bytes: z
    .int()
    .positive("The file is empty.")
    .max(mostClipBytes, "The file is too large. A clip has up to 1,000 MB, a picture up to 40 MB."),
  /** What became of it, once it was whole. */
  mediaId: z.int().positive().optional(),
});

export const beginUploadForm = uploadFacts.omit({ mediaId: true });

type Uploader = Extract<Actor, { kind: "staff" }>;

/** An upload as whoever sends it has to know it. */
export interface Upload {
  id: string;
  /** How many bytes have arrived, from the first: the next part begins there. */
  received: number;
}

/**
 * Begins an upload.
 * @throws Refusal when the file is too large, or too much is under way already
 */
export async function beginUpload(
  actor: Uploader,
  input: z.input<typeof beginUploadForm>,
  now: Date,
): Promise<Upload> {
  requirePermission(actor, "add media");
  const { name, bytes } = input;
  await makeRoom(actor, bytes, now);
  return { id: await beginIncoming(actor.id, { name, bytes }), received: 0 };
}

async function makeRoom(actor: Uploader, bytes: number, now: Date): Promise<void> {
  const underWay = (await listIncoming(actor.id)).filter((each) => factsOf(each).mediaId === undefined);
  let files = underWay.length;
  let promised = underWay.reduce((sum, each) => sum + factsOf(each).bytes, bytes);
  for (const each of underWay) {
    if (files < mostUnderWay && promised <= mostBytesUnderWay) return;
    if (now.getTime() - each.touchedAt < abandoned) break;
    await dropIncoming(actor.id, each.id);
    files -= 1;
    promised -= factsOf(each).bytes;
  }
  if (files >= mostUnderWay || promised > mostBytesUnderWay)
    throw new Refusal(
      "So much is under way already. Wait until some of it has arrived, then try again.",
      "file",
    );
}

const factsOf = (incoming: Incoming) => uploadFacts.parse(incoming.facts);

/** How much of an upload has arrived; undefined when it is not there, or not theirs. */
export async function findUpload(actor: Uploader, id: string): Promise<Upload | undefined> {
  requirePermission(actor, "add media");
  const incoming = await findIncoming(actor.id, id);
  return incoming && { id, received: incoming.received };
}

/**
 * Takes a part of a file. The same part may come twice. A part that leaves a gap is not taken: `received` says where to go
 * on. @returns undefined when the upload is not there, or not theirs
 * @throws Refusal when the file is none that the paper can show, or longer than was said
 */
export async function takePart(
  actor: Uploader,
  input: { id: string; from: number; bytes: Uint8Array },
): Promise<Upload | undefined> {
  requirePermission(actor, "add media");
  const { id, from, bytes } = input;
  const incoming = await findIncoming(actor.id, id);
  if (!incoming) return undefined;
  const facts = factsOf(incoming);
  if (facts.mediaId !== undefined || from > incoming.received) return { id, received: incoming.received };
  if (from + bytes.length > facts.bytes)
    throw new Refusal("The file has changed since it was chosen. Choose it again.", "file");
  if (from === 0) checkKind(kindOf(bytes.subarray(0, tellingBytes)), facts.bytes);
  await writePart(actor.id, id, from, bytes);
  return { id, received: Math.max(incoming.received, from + bytes.length) };
}

/** @throws Refusal with what to do instead */
function kindOf(beginning: Uint8Array): FileKind {
  try {
    return fileKind(beginning);
  } catch (error) {
    throw error instanceof UnfitFile ? new Refusal(error.message, "file") : error;
  }
}

function checkKind(kind: FileKind, bytes: number): void {
  if (kind === "image" && bytes > mostPictureBytes)
    throw new Refusal(
      "The picture is larger than 40 MB. Export it smaller: 4,000 pixels are plenty.",
      "file",
    );
}

/**
 * Makes a picture or clip of a file that has arrived whole. A file that lies in the library already is not kept twice: its
 * entry is the answer, with its words. To finish again, since the answer was lost, answers the same.
 * @returns undefined when the upload is not there, or not theirs
 * @throws Refusal when the file is not what it has to be
 */
export async function finishUpload(
  actor: Uploader,
  input: { id: string; posterId?: number | undefined },
  now: Date,
): Promise<Media | undefined> {
  requirePermission(actor, "add media");
  const incoming = await findIncoming(actor.id, input.id);
  if (!incoming) return undefined;
  const { mediaId, ...facts } = factsOf(incoming);
  if (mediaId === undefined && incoming.received < facts.bytes)
    throw new Refusal("The file has not arrived whole. Send it again.", "file");
  const id = mediaId ?? (await keep(actor, incoming, input.posterId, now));
  await noteIncoming(actor.id, input.id, { ...facts, mediaId: id });
  await dropBytes(actor.id, input.id);
  return (await listMedia([id])).get(id);
}

async function keep(actor: Uploader, incoming: Incoming, posterId: number | undefined, now: Date) {
  const { name } = factsOf(incoming);
  const file = partPath(actor.id, incoming.id);
  const kind = kindOf(await beginningOf(file));
  try {
    return await addFile(actor, { kind, file, name, ...(kind === "video" && posterId && { posterId }) }, now);
  } catch (error) {
    // Nothing better can come of these bytes.
    if (error instanceof Refusal && error.field === "file") await dropIncoming(actor.id, incoming.id);
    throw error;
  }
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tellingBytes), 0, tellingBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Gives an upload up. Nothing happens when it is not there, or not theirs. */
export async function cancelUpload(actor: Uploader, id: string): Promise<void> {
  requirePermission(actor, "add media");
  if (await findIncoming(actor.id, id)) await dropIncoming(actor.id, id);
}
