import type { FileHandle } from "node:fs/promises";
import { UnfitFile } from "./unfit-file.ts";

/*
 * The boxes an MP4 file is made of (ISO/IEC 14496-12, ISO base media file format): a length, a type of four letters and
 * content, which may be boxes again.
 */

export interface Box {
  type: string;
  /** Where it begins. */
  at: number;
  /** Where its content begins and ends. */
  start: number;
  end: number;
}

/** Of the box that describes the clip; half an hour's takes about a megabyte. */
const mostDescriptionBytes = 16_000_000;
/** More boxes than any clip has side by side. */
const mostBoxes = 100_000;

export const notMp4 = () => new UnfitFile("The file is not an MP4 clip.");
export const cutOff = () => new UnfitFile("The clip is cut off. Export or copy it again.");

/** What a box holds. @throws UnfitFile when that is more than any description has, or less than it says */
export async function contentOf(file: FileHandle, box: Box): Promise<Buffer> {
  const length = box.end - box.start;
  if (length > mostDescriptionBytes) throw notMp4();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, box.start);
  if (bytesRead < length) throw cutOff();
  return buffer;
}

/** The boxes that a file consists of. @throws UnfitFile for another kind of file, and one that is cut off */
export async function readTopBoxes(file: FileHandle): Promise<Box[]> {
  const { size } = await file.stat();
  const boxes: Box[] = [];
  const head = Buffer.alloc(16);
  for (let at = 0; at < size && boxes.length < mostBoxes; ) {
    const { bytesRead } = await file.read(head, 0, 16, at);
    const box = bytesRead < 8 ? undefined : readBox(head.subarray(0, bytesRead), 0, size - at);
    // The first box decides whether it is one of these files at all.
    if (!box || box.end > size - at) throw boxes.length === 0 ? notMp4() : cutOff();
    boxes.push({ type: box.type, at, start: at + box.start, end: at + box.end });
    at += box.end;
  }
  return boxes;
}

/** The boxes inside a box, whose content this is. @throws RangeError when they don't fit, or are too many */
export function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const box = readBox(bytes, at, bytes.length);
    if (!box || box.end > bytes.length) throw new RangeError("A box is longer than the one around it.");
    if (boxes.length === mostBoxes) throw new RangeError("There are more boxes than any clip has.");
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** 14496-12, 4.2: a length of 1 stands for one of 64 bits after the type, a length of 0 for all that is left. */
function readBox(bytes: Buffer, at: number, rest: number): Box | undefined {
  const short = bytes.readUInt32BE(at);
  const type = bytes.toString("latin1", at + 4, at + 8);
  const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? rest - at : short;
  const start = at + (short === 1 ? 16 : 8);
  return at + length < start ? undefined : { type, at, start, end: at + length };
}
