import { open } from "node:fs/promises";
import type { Sharp } from "sharp";
import { onePerProcess } from "./one-per-process.ts";
import { UnfitFile } from "./unfit-file.ts";

/*
 * Pictures are read and made by sharp, on libuv's threads. One at a time and on one thread each: what serves readers
 * shares those threads and the processor. https://sharp.pixelplumbing.com/performance
 */

export interface PictureFacts {
  /** In pixels, as it is seen: after the turn that the camera noted. */
  width: number;
  height: number;
  contentType: (typeof contentTypes)[number];
}

const contentTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;

/** How a file of each type begins: what stands where. Nothing else ever reaches a decoder: no SVG, no PDF. */
const beginnings: Record<PictureFacts["contentType"], readonly (readonly [number, string])[]> = {
  "image/jpeg": [[0, "\xff\xd8\xff"]],
  "image/png": [[0, "\x89PNG\r\n\x1a\n"]],
  "image/webp": [
    [0, "RIFF"],
    [8, "WEBP"],
  ],
  "image/avif": [[4, "ftypavif"]],
};

/** The most a picture may have. */
export const mostPictureBytes = 40_000_000;
const mostPixels = 60_000_000;

const work = onePerProcess("picture-work", () => ({ made: 0, last: Promise.resolve() as Promise<unknown> }));

/** How many pictures this process has made. */
export const countPicturesMade = () => work.made;

/** Loaded when first needed: a start without pictures to make does without it. */
async function openPicture(path: string, limitInputPixels: number | false = mostPixels): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp(path, { limitInputPixels, failOn: "error", autoOrient: true });
}

/** Waits until whatever was asked for before is done. */
export function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  const turn = work.last.then(task);
  work.last = turn.catch(() => {});
  return turn;
}

/**
 * Tells what a picture really is, by its content, and that the whole of it can be read.
 * @throws UnfitFile for what is not a picture, moves, is cut off, or has more than 60 million pixels
 */
export async function inspectPicture(path: string): Promise<PictureFacts> {
  const contentType = await contentTypeOf(path);
  if (!contentType)
    throw new UnfitFile("The file is not a picture. It can be a JPEG, PNG, WebP or AVIF file.");
  try {
    const { autoOrient, pages = 1 } = await (await openPicture(path, false)).metadata();
    const { width, height } = autoOrient;
    if (pages > 1) throw new UnfitFile("The picture moves. It can be added as a clip instead.");
    if (width * height > mostPixels)
      throw new UnfitFile(`The picture has ${width} × ${height} pixels. It can have up to 60 million.`);
    await inTurn(async () => (await openPicture(path)).resize(32).raw().toBuffer());
    return { width, height, contentType };
  } catch (error) {
    if (error instanceof UnfitFile) throw error;
    throw new UnfitFile("The picture can't be read. It may be damaged or cut off.", { cause: error });
  }
}

async function contentTypeOf(path: string): Promise<PictureFacts["contentType"] | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const beginning = buffer.toString("latin1", 0, bytesRead);
    return contentTypes.find((type) =>
      beginnings[type].every(([at, what]) => beginning.startsWith(what, at)),
    );
  } finally {
    await file.close();
  }
}

/** Drawings: what comes as a PNG has edges of colour and small letters, which halved colour resolution would blur. */
export type PictureNature = "photograph" | "drawing";

const encoders = {
  avif: (picture, nature) =>
    picture.avif({ quality: 50, effort: 3, chromaSubsampling: nature === "drawing" ? "4:4:4" : "4:2:0" }),
  webp: (picture, nature) => picture.webp({ quality: 78, effort: 4, smartSubsample: nature === "drawing" }),
  jpg: (picture, nature) =>
    picture.flatten({ background: "#ffffff" }).jpeg({
      quality: 78,
      mozjpeg: true,
      chromaSubsampling: nature === "drawing" ? "4:4:4" : "4:2:0",
    }),
} as const satisfies Record<string, (picture: Sharp, nature: PictureNature) => Sharp>;

/**
 * Makes one width and format of a picture: upright, in sRGB, without the camera's notes, never enlarged.
 * @param width in pixels
 * @throws whatever the decoder or encoder says
 */
export function makePicture(
  path: string,
  width: number,
  format: keyof typeof encoders,
  nature: PictureNature,
): Promise<Buffer> {
  return inTurn(async () => {
    const picture = (await openPicture(path)).resize({ width, withoutEnlargement: true });
    const bytes = await encoders[format](picture, nature).toBuffer();
    work.made += 1;
    return bytes;
  });
}

/** A part of a picture, in pixels of the picture as it is seen. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Cuts a part out of a picture, and makes it so wide, as a JPEG. @throws whatever the decoder or encoder says */
export function cutOut(path: string, part: Part, width: number, nature: PictureNature): Promise<Buffer> {
  return inTurn(async () => {
    const picture = (await openPicture(path)).extract(part).resize({ width, withoutEnlargement: true });
    const bytes = await encoders.jpg(picture, nature).toBuffer();
    work.made += 1;
    return bytes;
  });
}
