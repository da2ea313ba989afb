import { UnfitFile } from "./unfit-file.ts";

/*
 * What a file is, by how it begins. Its name and what the browser says of it count for nothing. Whatever cannot be shown
 * is refused with what to do instead, as soon as its first bytes have arrived.
 */

/** How many bytes decide. */
export const tellingBytes = 4_096;

export type FileKind = "image" | "video";

/** Brands of ISO media files: what stands in their first box. https://mp4ra.org/registered-types/brands */
const heic = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;
const avif = /^(avif|avis)$/;
const quickTime = /^qt {2}$/;

const refusals = {
  heic: "This is a HEIC picture, as iPhones take them, which browsers can't show. Export it as JPEG and add that.",
  gif: "This is a GIF. Save a still picture as PNG; turn one that moves into an MP4 clip.",
  svg: "This is an SVG drawing, which could hold scripts. Export it as PNG, 2,000 pixels wide or more.",
  pdf: "This is a PDF. Export the page you want to show as a PNG or JPEG picture.",
  tiff: "This is a TIFF or raw picture, which browsers can't show. Export it as JPEG.",
  bmp: "This is a BMP picture. Save it as PNG.",
  mov: "This is a QuickTime movie, which not every browser plays. Export it as MP4 with H.264.",
  webm: "This is a WebM or Matroska clip, which not every browser plays. Export it as MP4 with H.264.",
  avi: "This is an AVI clip, which browsers can't play. Export it as MP4 with H.264.",
  other:
    "This is neither a picture nor a clip. A picture is a JPEG, PNG, WebP or AVIF file, a clip an MP4 file.",
} as const;

/**
 * @param beginning the first bytes of a file, as many as there are up to `tellingBytes`
 * @throws UnfitFile for what is neither a picture nor a clip that every browser shows, with what to do instead
 */
export function fileKind(beginning: Uint8Array): FileKind {
  const text = Buffer.from(beginning).toString("latin1");
  if (text.startsWith("\xff\xd8\xff") || text.startsWith("\x89PNG\r\n\x1a\n")) return "image";
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "image";
  if (text.startsWith("ftyp", 4)) return kindOfIso(text.slice(8, 12));
  throw new UnfitFile(refusals[nameOf(text)]);
}

function kindOfIso(brand: string): FileKind {
  if (avif.test(brand)) return "image";
  if (heic.test(brand)) throw new UnfitFile(refusals.heic);
  if (quickTime.test(brand)) throw new UnfitFile(refusals.mov);
  return "video";
}

/** Taken out one by one: as a repeated group before the element, each comment could end in as many ways as there are after it. */
const svgPrologue = /<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>/gi;

function nameOf(text: string): keyof typeof refusals {
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (text.startsWith("%PDF-")) return "pdf";
  if (/^(II\*\0|MM\0\*|II\x55\0)/.test(text)) return "tiff";
  if (text.startsWith("BM")) return "bmp";
  if (text.startsWith("\x1a\x45\xdf\xa3")) return "webm";
  if (text.startsWith("RIFF") && text.startsWith("AVI ", 8)) return "avi";
  // Older QuickTime movies begin with what they hold.
  if (/^(moov|mdat|wide|free|skip|pnot)$/.test(text.slice(4, 8))) return "mov";
  if (/^(\xef\xbb\xbf)?\s*<svg[\s>]/i.test(text.replace(svgPrologue, ""))) return "svg";
  return "other";
}
