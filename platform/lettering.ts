import { fileURLToPath } from "node:url";
import type { OverlayOptions, Sharp, SharpOptions } from "sharp";

/*
 * Sheets with words on them, drawn by sharp: Pango sets the text, in our own faces (`faces/`), whichever fonts a machine
 * has, and in the order that each script is read in. What a face lacks comes from the machine's fonts, if it has any. All
 * of it happens on libuv's threads. https://sharp.pixelplumbing.com/api-constructor/#text
 */

/** By the names that the files give themselves. */
const faces = {
  headline: { family: "Paper Display", file: "headline.ttf" },
  label: { family: "Paper Label", file: "label.ttf" },
} as const;

export interface Words {
  text: string;
  face: keyof typeof faces;
  /** In pixels. */
  size: number;
  /** The longest a line may be, in pixels. */
  width: number;
  /** #rrggbb */
  colour: string;
  /** The order that the text as a whole is read in. */
  direction: "ltr" | "rtl";
  /** Between letters, in pixels. */
  tracking?: number;
}

/** Words as they were set: a picture on nothing, as large as they are. */
export interface SetWords {
  bytes: Buffer;
  width: number;
  height: number;
}

/** One thing on a sheet, from its left and its top, in pixels. */
export type Piece = { left: number; top: number } & (
  | SetWords
  | { width: number; height: number; colour: string }
);

/** How long one step may take, in seconds. */
const patience = 10;

async function open(options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp(options).timeout({ seconds: patience });
}

/** Sets words in lines. @throws whatever Pango says; text without a visible letter is refused */
export async function setWords({ text, face, tracking = 0, ...words }: Words): Promise<SetWords> {
  const { family, file } = faces[face];
  const order = words.direction === "rtl" ? "\u200f" : "\u200e";
  const spacing = Math.round(tracking * 1_024 * 0.75);
  const markup = `<span foreground="${words.colour}" letter_spacing="${spacing}">${order}${escaped(text)}</span>`;
  const picture = await open({
    text: {
      text: markup,
      font: `${family} ${words.size}`,
      fontfile: fileURLToPath(new URL(`faces/${file}`, import.meta.url)),
      width: words.width,
      // So that a point is a pixel.
      dpi: 72,
      rgba: true,
      wrap: "word-char",
    },
  });
  const { data, info } = await picture.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Letters alone: what markup cannot hold is left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, " ")
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Puts pieces on a sheet. @returns a PNG of few colours */
export async function drawSheet(
  sheet: { width: number; height: number; colour: string },
  pieces: readonly Piece[],
): Promise<Buffer> {
  const { width, height, colour } = sheet;
  const layers = pieces.map((piece): OverlayOptions => {
    const place = { left: Math.round(piece.left), top: Math.round(piece.top) };
    if ("bytes" in piece) return { ...place, input: piece.bytes };
    const plain = {
      width: piece.width,
      height: piece.height,
      channels: 3,
      background: piece.colour,
    } as const;
    return { ...place, input: { create: plain } };
  });
  const paper = await open({ create: { width, height, channels: 3, background: colour } });
  return paper.composite(layers).png({ palette: true, colours: 64, effort: 7 }).toBuffer();
}
