/*
 * Addresses of media. They hold the first letters of the file's hash, so that what they lead to never changes:
 *   /media/12/harbour-3f2a9c1b-640.avif   a picture, 640 px wide, as AVIF
 *   /media/13/route-map-77ab01cd.mp4      a file as it is
 */

/** The widths pictures are made in, in CSS pixels times device pixels. A picture is never enlarged. */
export const pictureWidths = [320, 480, 640, 960, 1280, 1920] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** From the smallest files to the most widely understood. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

interface Addressed {
  id: number;
  name: string;
  hash: string;
}

/** The part that all widths and formats of one picture share. */
export const mediaAddress = ({ id, name, hash }: Addressed) => `/media/${id}/${name}-${hash.slice(0, 8)}`;

/** The readable part of an address, with blanks: what the newsroom calls a file. */
export const nameInAddress = (address: string): string =>
  (/^\/media\/\d+\/([\w-]*)-[0-9a-f]{8}(\.\w+)?$/.exec(address)?.[1] ?? "").replaceAll("-", " ");

/** The address of one width and format of a picture. */
export const pictureAddress = (address: string, width: PictureWidth, format: PictureFormat) =>
  `${address}-${width}.${format}`;

/** The widths worth offering of a picture that is `width` px wide: none larger than it, one at least. */
export function widthsUpTo(width: number, most: PictureWidth = 1920): PictureWidth[] {
  const fitting = pictureWidths.filter((step) => step <= width && step <= most);
  return fitting.length > 0 ? fitting : [pictureWidths[0]];
}

export type MediaRequest =
  | { id: number; hashPrefix: string; width: PictureWidth; format: PictureFormat }
  | { id: number; hashPrefix: string; ending: string };

/** Reads an address of either form. @returns undefined when it is neither, or asks for a width nobody offers. */
export function parseMediaAddress(path: string): MediaRequest | undefined {
  const parts =
    /^\/media\/([1-9]\d{0,9})\/[\w-]*?-([0-9a-f]{8})(?:-(\d{2,4})\.(avif|webp|jpg)|\.([a-z0-9]{2,4}))$/.exec(
      path,
    );
  if (!parts) return undefined;
  const [, id, hashPrefix, width, format, ending] = parts;
  if (!id || !hashPrefix) return undefined;
  if (ending) return { id: Number(id), hashPrefix, ending };
  const known = pictureWidths.find((step) => step === Number(width));
  const knownFormat = pictureFormats.find((step) => step === format);
  return known && knownFormat ? { id: Number(id), hashPrefix, width: known, format: knownFormat } : undefined;
}
