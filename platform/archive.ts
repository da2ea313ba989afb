import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip, createZstdCompress, createZstdDecompress } from "node:zlib";
import { Header } from "tar";

/*
 * Archives of files: plain tar, or packed with gzip or zstd, which any `tar` unpacks. They are read by a reader of our own, one
 * entry after the other: who gives us an archive decides nothing about where anything is written.
 */

const block = 512;
/** How much is read at a time, in bytes. */
const chunk = 262_144;

export interface ArchivedFile {
  /** Its path in the archive. */
  name: string;
  bytes: number;
  /** Of what it holds, hexadecimal. */
  sha256: string;
}

/** A file that is to go in: from the disk, or a text. */
export type ArchiveSource = { name: string } & ({ path: string } | { text: string });

/** Thrown for an archive that can't be read, in words for people. */
export class DamagedArchive extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DamagedArchive";
  }
}

/**
 * Writes an archive, and has it written to the disk. Its ending says how it is packed: `.gz` and `.tgz`, `.zst`, anything
 * else not at all.
 * @param path must not be there yet
 * @param sources are asked for one after the other; told of what went in, so that the last may tell of all
 */
export async function writeArchive(
  path: string,
  ending: string,
  sources: AsyncIterable<ArchiveSource>,
  wentIn: (file: ArchivedFile) => void,
): Promise<void> {
  const packing = packingOf(ending);
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const blocks = blocksOf(sources, wentIn);
  await (packing ? pipeline(blocks, packing, file) : pipeline(blocks, file));
}

function packingOf(ending: string): Duplex | undefined {
  if (/\.(gz|tgz)$/.test(ending)) return createGzip({ level: 6 });
  if (/\.zst$/.test(ending)) return createZstdCompress();
  return undefined;
}

async function* blocksOf(sources: AsyncIterable<ArchiveSource>, wentIn: (file: ArchivedFile) => void) {
  for await (const source of sources) {
    const { name } = source;
    const { bytes, chunks, close } = await opened(source);
    const hash = createHash("sha256");
    let written = 0;
    try {
      yield headOf(name, bytes);
      for await (const part of chunks) {
        hash.update(part);
        written += part.length;
        yield part;
      }
    } finally {
      await close();
    }
    if (written !== bytes) throw new Error(`${name} became shorter while it was read.`);
    yield Buffer.alloc(paddingAfter(bytes));
    wentIn({ name, bytes, sha256: hash.digest("hex") });
  }
  yield Buffer.alloc(2 * block);
}

const paddingAfter = (bytes: number) => (block - (bytes % block)) % block;

/** Of a file as much as it holds when it is opened: one that grows meanwhile must not run into the next. */
async function opened(source: ArchiveSource) {
  if ("text" in source) {
    const bytes = Buffer.from(source.text);
    return { bytes: bytes.length, chunks: [bytes], close: async () => {} };
  }
  const file = await open(source.path);
  const { size } = await file.stat();
  const reading = { start: 0, end: size - 1, highWaterMark: chunk, autoClose: false };
  const chunks: AsyncIterable<Buffer> | Buffer[] = size === 0 ? [] : file.createReadStream(reading);
  return { bytes: size, chunks, close: () => file.close() };
}

function headOf(name: string, size: number): Buffer {
  const head = Buffer.alloc(block);
  const needsMore = new Header({ path: name, mode: 0o600, size, mtime: new Date(), type: "File" }).encode(
    head,
  );
  if (needsMore) throw new Error(`${name} does not fit into an archive.`);
  return head;
}

/** A file as it is read. */
export interface EntryRead {
  name: string;
  bytes: number;
  /** What it holds; all of it has to be taken before the next file comes. */
  content: AsyncIterable<Buffer>;
}

/**
 * Reads an archive from its first file to its last.
 * @throws DamagedArchive when it is none, is cut short, or holds anything but files
 */
export async function* readArchive(path: string): AsyncGenerator<EntryRead> {
  const input = await chunksOf(path);
  const read = readerOf(input);
  try {
    for (;;) {
      const header = readHead(await read.exactly(block));
      if (!header) return;
      const content = read.upTo(header.bytes);
      yield { ...header, content };
      // What of it was not taken.
      for await (const _ of content);
      await read.exactly(paddingAfter(header.bytes));
    }
  } finally {
    input.destroy();
  }
}

/** Reads bytes as many at a time as are wanted. */
function readerOf(input: AsyncIterable<Buffer>) {
  const chunks = input[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function some(most: number): Promise<Buffer> {
    while (rest.length === 0) {
      const next = await chunks.next().catch(explain);
      if (next.done) throw new DamagedArchive("The archive is cut short.");
      rest = next.value;
    }
    const taken = rest.subarray(0, most);
    rest = rest.subarray(taken.length);
    return taken;
  }

  async function* upTo(bytes: number): AsyncGenerator<Buffer> {
    for (let missing = bytes; missing > 0; ) {
      const taken = await some(missing);
      missing -= taken.length;
      yield taken;
    }
  }

  async function exactly(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of upTo(bytes)) parts.push(part);
    return Buffer.concat(parts);
  }
  return { exactly, upTo };
}

/** @returns undefined at the archive's end */
function readHead(head: Buffer): { name: string; bytes: number } | undefined {
  const { nullBlock, cksumValid, type, path: name = "", size: bytes = 0 } = new Header(head, 0);
  if (nullBlock) return undefined;
  if (!cksumValid) throw new DamagedArchive("The file is no archive, or damaged.");
  if (type !== "File" || !Number.isSafeInteger(bytes) || bytes < 0)
    throw new DamagedArchive(`The archive holds ${JSON.stringify(name)}, which is no plain file.`);
  return { name, bytes };
}

/** Whoever unpacks says in codes of its own what does not fit together. */
function explain(error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  throw /^(Z_|ZSTD_|ERR_ZLIB)/.test(code)
    ? new DamagedArchive("The archive is damaged, or cut short.")
    : error;
}

/** What an archive is packed with is told by its first bytes, whatever it is called. */
async function chunksOf(path: string) {
  const file = await open(path);
  const { buffer: begin } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
  const bytes = createReadStream(path, { highWaterMark: chunk });
  const unpacking =
    begin.readUInt16BE(0) === 0x1f8b
      ? createGunzip()
      : begin.readUInt32LE(0) === 0xfd2fb528
        ? createZstdDecompress()
        : undefined;
  if (!unpacking) return bytes;
  bytes.on("error", (error) => unpacking.destroy(error));
  unpacking.on("close", () => bytes.destroy());
  return bytes.pipe(unpacking);
}
