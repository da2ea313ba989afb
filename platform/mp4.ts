import { open } from "node:fs/promises";
import { type Box, boxesIn, contentOf, cutOff, notMp4, readTopBoxes } from "./mp4-boxes.ts";
import { UnfitFile } from "./unfit-file.ts";

/* As much of an MP4 file (ISO/IEC 14496-12) as a page has to know before it is played. */

export interface ClipFacts {
  /** In pixels, as it is seen: after the turn that the camera noted. */
  width: number;
  height: number;
  /** In milliseconds. */
  durationMs: number;
  contentType: "video/mp4";
}

/** The most a clip may have. */
export const mostClipBytes = 1_000_000_000;

/** Brands that say a file can be read as MP4; QuickTime's own `qt  ` is not among them. */
const brands = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |M4VH|M4VP|dash|MSNV)$/;

/**
 * Reads size and duration of an MP4 clip from its boxes.
 * @throws UnfitFile for anything else, and for a clip that is cut off or has no picture or duration
 */
export async function inspectClip(path: string): Promise<ClipFacts> {
  const file = await open(path);
  try {
    const boxes = await readTopBoxes(file);
    const types = boxes.find((box) => box.type === "ftyp");
    if (!types || boxes[0] !== types || !isMp4(await contentOf(file, types))) throw notMp4();
    const [description, another] = boxes.filter((box) => box.type === "moov");
    // There is one (14496-12, 8.2.1).
    if (another) throw notMp4();
    if (!description || !boxes.some((box) => box.type === "mdat")) throw cutOff();
    return readDescription(await contentOf(file, description));
  } catch (error) {
    // A box that is shorter than what it must hold.
    if (error instanceof RangeError)
      throw new UnfitFile("The clip can't be read. It may be damaged.", { cause: error });
    throw error;
  } finally {
    await file.close();
  }
}

function isMp4(content: Buffer): boolean {
  const named = [content.toString("latin1", 0, 4)];
  for (let at = 8; at + 4 <= content.length; at += 4) named.push(content.toString("latin1", at, at + 4));
  return (
    !/^(avif|avis|mif1|heic|heix|qt {2})$/.test(named[0] ?? "") && named.some((brand) => brands.test(brand))
  );
}

function contentsIn(bytes: Buffer): Map<string, Buffer[]> {
  const byType = Map.groupBy(boxesIn(bytes), ({ type }) => type);
  const contentOfEach = (boxes: Box[]) => boxes.map(({ start, end }) => bytes.subarray(start, end));
  return new Map([...byType].map(([type, boxes]) => [type, contentOfEach(boxes)]));
}

function only(boxes: Map<string, Buffer[]>, type: string): Buffer {
  const box = boxes.get(type)?.[0];
  if (!box) throw new RangeError(`There is no ${type} box.`);
  return box;
}

function readDescription(moov: Buffer): ClipFacts {
  const boxes = contentsIn(moov);
  const durationMs = readDuration(only(boxes, "mvhd"));
  const tracks = (boxes.get("trak") ?? []).map(contentsIn);
  const picture = tracks.find(
    (track) => only(contentsIn(only(track, "mdia")), "hdlr").toString("latin1", 8, 12) === "vide",
  );
  if (!picture) throw new UnfitFile("The clip has no picture, only sound.");
  if (!(durationMs > 0 && durationMs < 86_400_000))
    throw new UnfitFile("The clip says no length. Export it as an ordinary MP4, not a fragmented one.");
  const { width, height } = readSize(only(picture, "tkhd"));
  if (width < 1 || height < 1) throw new UnfitFile("The clip's picture has no size.");
  return { width, height, durationMs, contentType: "video/mp4" };
}

/** 14496-12, 8.2.2: version 1 has times of 64 bits. */
function readDuration(mvhd: Buffer): number {
  const long = mvhd.readUInt8(0) === 1;
  const timescale = mvhd.readUInt32BE(long ? 20 : 12);
  const duration = long ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16);
  // All ones stand for "not known".
  return timescale === 0 || (!long && duration === 0xffffffff)
    ? 0
    : Math.round((duration / timescale) * 1000);
}

/** 14496-12, 8.3.2: a matrix, then width and height, as 16.16 fixed point numbers. */
function readSize(tkhd: Buffer): { width: number; height: number } {
  const matrix = tkhd.readUInt8(0) === 1 ? 52 : 40;
  const width = Math.round(tkhd.readUInt32BE(matrix + 36) / 65_536);
  const height = Math.round(tkhd.readUInt32BE(matrix + 40) / 65_536);
  const turned = tkhd.readInt32BE(matrix) === 0 && tkhd.readInt32BE(matrix + 4) !== 0;
  return turned ? { width: height, height: width } : { width, height };
}
