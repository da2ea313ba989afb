import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { derivedPath, keepDerived, keptPath } from "#platform/file-store.ts";
import { makePicture } from "#platform/images.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { type PictureFormat, type PictureWidth, pictureFormats, widthsUpTo } from "./media-address.ts";

/** One width and format of a picture. */
export interface Variant {
  /** Of the picture as it was received. */
  hash: string;
  /** Of the picture as it was received. */
  contentType: string;
  width: PictureWidth;
  format: PictureFormat;
}

/** What is being made at this moment, by its path: whoever else wants it waits for the same. */
const making = onePerProcess("pictures-being-made", () => new Map<string, Promise<void>>());

/** Where a variant lies once it is made. */
export const variantPath = ({ hash, width, format }: Variant) => derivedPath(hash, `${width}.${format}`);

/**
 * Makes a variant and keeps it, once for all who ask for it at the same time. Another process that makes the same one
 * does no harm.
 * @throws whatever the encoder or the disk says; the next who asks tries again
 */
export function makeVariant(variant: Variant): Promise<void> {
  const path = variantPath(variant);
  const begun = making.get(path) ?? make(variant).finally(() => making.delete(path));
  making.set(path, begun);
  return begun;
}

async function make(variant: Variant): Promise<void> {
  const { hash, contentType, width, format } = variant;
  const nature = contentType === "image/png" ? "drawing" : "photograph";
  await keepDerived(variantPath(variant), await makePicture(keptPath(hash), width, format, nature));
}

/**
 * Makes a picture in every width and in these formats, where it isn't there yet, one after another, so that no reader
 * has to wait for it. @returns how many were made; 0 for anything but a picture
 */
export async function makeVariants(
  id: number,
  formats: readonly PictureFormat[] = pictureFormats,
): Promise<number> {
  const [picture] = await db.select().from(media).where(eq(media.id, id)).limit(1);
  if (picture?.kind !== "image") return 0;
  let made = 0;
  for (const width of widthsUpTo(picture.width))
    for (const format of formats) {
      const variant = { hash: picture.hash, contentType: picture.contentType, width, format };
      if (existsSync(variantPath(variant))) continue;
      await makeVariant(variant);
      made += 1;
    }
  return made;
}
