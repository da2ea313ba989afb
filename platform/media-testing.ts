import sharp from "sharp";

/* Small real files for tests. */

const types = { jpeg: "jpeg", png: "png", webp: "webp", avif: "avif", gif: "gif" } as const;

/** A picture of a sky above a field, as a file of the given type. */
export async function pictureFile(width: number, height: number, type: keyof typeof types): Promise<Buffer> {
  const field = {
    create: { width, height: Math.ceil(height / 2), channels: 3, background: "#5b7a3a" },
  } as const;
  const sky = sharp({ create: { width, height, channels: 3, background: "#9db8d2" } });
  const below = await sharp(field).png().toBuffer();
  return sky
    .composite([{ input: below, gravity: "south" }])
    .toFormat(types[type])
    .toBuffer();
}

/** An ISO media box. */
export function box(type: string, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
}

/** Words of 32 bits, the high byte first. */
export const numbers = (...words: number[]) => {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [place, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, place * 4);
  return bytes;
};

const zeros = (words: number) => Buffer.alloc(words * 4);

export interface ClipShape {
  width?: number;
  height?: number;
  durationMs?: number;
  /** Turned by a quarter, as telephones film. */
  turned?: boolean;
  handler?: "vide" | "soun";
  brand?: string;
  /** How many bytes of picture data it claims to be made of. */
  bytes?: number;
}

/** The description of a clip: its `moov` box. */
export function clipDescription({
  width = 1280,
  height = 720,
  durationMs = 10_500,
  turned = false,
  handler = "vide",
}: ClipShape = {}): Buffer {
  const matrix = turned
    ? numbers(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
    : numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const mvhd = box("mvhd", numbers(0, 0, 0, 600, Math.round((durationMs * 600) / 1000)), zeros(20));
  const tkhd = box("tkhd", zeros(10), matrix, numbers(width * 65_536, height * 65_536));
  const hdlr = box("hdlr", zeros(2), Buffer.from(handler), zeros(4));
  return box("moov", mvhd, box("trak", tkhd, box("mdia", hdlr)));
}

/** A clip as its boxes tell of it; there is nothing in it to be played. */
export function clipFile(shape: ClipShape = {}): Buffer {
  const types = box("ftyp", Buffer.from(shape.brand ?? "isom"), zeros(1), Buffer.from(shape.brand ?? "mp42"));
  const data = Buffer.alloc(shape.bytes ?? 1_000, "newspaper ");
  return Buffer.concat([types, clipDescription(shape), box("mdat", data)]);
}
