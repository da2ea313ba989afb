import { boxesIn } from "./mp4-boxes.ts";

/** Bytes of a file, from the first to the one after the last. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where the samples of a track lie in the file: a span for each chunk of them (14496-12, 8.7).
 * @param trak what the track's box holds
 * @throws RangeError when a table is shorter than it says
 */
export function samplesOf(trak: Buffer): Span[] {
  const table = ["mdia", "minf", "stbl"].reduce<Buffer | undefined>(contentIn, trak);
  if (!table) return [];
  const chunks = chunkOffsets(table);
  const perChunk = contentIn(table, "stsc");
  const sizes = contentIn(table, "stsz");
  if (!perChunk || !sizes) return [];

  const spans: Span[] = [];
  let sample = 0;
  let run = 0;
  const runs = perChunk.readUInt32BE(4);
  for (const [index, start] of chunks.entries()) {
    while (run + 1 < runs && perChunk.readUInt32BE(8 + (run + 1) * 12) <= index + 1) run += 1;
    const count = runs === 0 ? 0 : perChunk.readUInt32BE(8 + run * 12 + 4);
    const length = lengthOf(sizes, sample, count);
    sample += count;
    if (length > 0) spans.push({ start, end: start + length });
  }
  return spans;
}

function contentIn(bytes: Buffer | undefined, type: string): Buffer | undefined {
  const box = bytes && boxesIn(bytes).find((each) => each.type === type);
  return box && bytes.subarray(box.start, box.end);
}

/** Where each chunk begins, in 32 or in 64 bits. */
function chunkOffsets(table: Buffer): number[] {
  const short = contentIn(table, "stco");
  const long = contentIn(table, "co64");
  const offsets: number[] = [];
  if (short) for (let n = 0; n < short.readUInt32BE(4); n += 1) offsets.push(short.readUInt32BE(8 + n * 4));
  else if (long)
    for (let n = 0; n < long.readUInt32BE(4); n += 1) offsets.push(Number(long.readBigUInt64BE(8 + n * 8)));
  return offsets;
}

/** How long so many samples are together: either all are of one size, or each has its own. */
function lengthOf(sizes: Buffer, from: number, count: number): number {
  const one = sizes.readUInt32BE(4);
  if (one > 0) return one * count;
  let length = 0;
  const last = Math.min(from + count, sizes.readUInt32BE(8));
  for (let n = from; n < last; n += 1) length += sizes.readUInt32BE(12 + n * 4);
  return length;
}
