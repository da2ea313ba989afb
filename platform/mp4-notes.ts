import { type FileHandle, open } from "node:fs/promises";
import { type Box, boxesIn, contentOf, readTopBoxes } from "./mp4-boxes.ts";
import { type Span, samplesOf } from "./mp4-samples.ts";
import { UnfitFile } from "./unfit-file.ts";

/*
 * What a camera notes beside picture and sound is taken out of a clip: where it was filmed, by whom, with what. Readers
 * fetch the clip's own file. Nothing in it is moved, since its description says at which byte each picture lies: boxes with
 * notes become `free` boxes of the same size, filled with zeros.
 *
 *   udta          what a telephone writes: ©xyz, loci, names (QuickTime File Format; 3GPP TS 26.244, 8)
 *   meta, uuid    com.apple.quicktime.location.ISO6709, XMP (14496-12, 8.11 and 11.1)
 *   trak          of anything but picture and sound, with its samples: where the camera was, second by second (GoPro's gpmd,
 *                 DJI's subtitles, Apple's mebx). Captions are files of their own here.
 */

const notes = new Set(["udta", "meta", "uuid"]);
const around = new Set(["trak", "mdia", "minf"]);

/**
 * Takes the notes out of a clip, in its place.
 * @param path of a file that `inspectClip` has found to be a clip
 * @returns whether there was anything to take out
 * @throws UnfitFile when its boxes can't be read
 */
export async function takeOutNotes(path: string): Promise<boolean> {
  const file = await open(path, "r+");
  try {
    const boxes = await readTopBoxes(file);
    const found = boxes.filter(({ type }) => notes.has(type));
    const samples: Span[] = [];
    for (const moov of boxes.filter(({ type }) => type === "moov")) {
      const content = await contentOf(file, moov);
      const inside = findNotes(content);
      found.push(...inside.boxes.map((box) => moved(box, moov.start)));
      samples.push(...inside.samples);
    }
    // Before their description is gone: of a process that is killed in between nothing would be left to find them by.
    for (const span of within(samples, boxes)) await blank(file, span);
    for (const box of found) await freeBox(file, box);
    if (found.length > 0) await file.sync();
    return found.length > 0;
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnfitFile("The clip can't be read. It may be damaged.", { cause: error });
    throw error;
  } finally {
    await file.close();
  }
}

/** What has to go of a description: boxes, by their place in it, and samples, by their place in the file. */
function findNotes(moov: Buffer): { boxes: Box[]; samples: Span[] } {
  const found: Box[] = [];
  const samples: Span[] = [];
  const references: Box[] = [];
  const look = (bytes: Buffer, offset: number) => {
    for (const box of boxesIn(bytes)) {
      const content = bytes.subarray(box.start, box.end);
      if (notes.has(box.type)) found.push(moved(box, offset));
      else if (box.type === "tref") references.push(moved(box, offset));
      else if (box.type === "trak" && !isShown(content)) {
        found.push(moved(box, offset));
        samples.push(...samplesOf(content));
      } else if (around.has(box.type)) look(content, offset + box.start);
    }
  };
  look(moov, 0);
  // A reference to a track that is gone would lead nowhere.
  const hasLostTracks = found.some(({ type }) => type === "trak");
  return { boxes: hasLostTracks ? [...found, ...references] : found, samples };
}

/** Whether a track is picture or sound (14496-12, 8.4.3). */
function isShown(trak: Buffer): boolean {
  const mdia = boxesIn(trak).find(({ type }) => type === "mdia");
  const content = mdia && trak.subarray(mdia.start, mdia.end);
  const handler = content && boxesIn(content).find(({ type }) => type === "hdlr");
  return handler
    ? /^(vide|soun)$/.test(content.toString("latin1", handler.start + 8, handler.start + 12))
    : false;
}

const moved = (box: Box, by: number): Box => ({
  type: box.type,
  at: box.at + by,
  start: box.start + by,
  end: box.end + by,
});

/**
 * As much of these spans as lies in the file's data, each byte once and in order: a description that lies must blank
 * neither itself nor the same bytes a million times.
 */
export function within(spans: readonly Span[], boxes: readonly Box[]): Span[] {
  const left = boxes.filter(({ type }) => type === "mdat").reverse();
  const parts: Span[] = [];
  let data = left.pop();
  let done = 0;
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    while (data) {
      const part = { start: Math.max(data.start, span.start, done), end: Math.min(data.end, span.end) };
      if (part.start < part.end) {
        parts.push(part);
        done = part.end;
      }
      // What goes on behind this span belongs to the next ones.
      if (data.end > span.end) break;
      data = left.pop();
    }
  }
  return parts;
}

async function freeBox(file: FileHandle, box: Box): Promise<void> {
  await blank(file, box);
  await file.write("free", box.at + 4, "latin1");
}

const zeros = Buffer.alloc(65_536);

async function blank(file: FileHandle, { start, end }: Span): Promise<void> {
  for (let at = start; at < end; at += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, end - at), at);
}
