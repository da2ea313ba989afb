import { describe, expect, test } from "vitest";
import { fileKind } from "./file-kinds.ts";
import { clipFile, pictureFile } from "./media-testing.ts";

describe("what a file is", () => {
  test.each(["jpeg", "png", "webp", "avif"] as const)("a %s is a picture", async (type) => {
    expect(fileKind(await pictureFile(20, 20, type))).toBe("image");
  });

  test("an MP4 is a clip", () => {
    expect(fileKind(clipFile())).toBe("video");
  });

  const iso = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1`, "latin1");
  test.each([
    ["HEIC", iso("heic"), /HEIC .* Export it as JPEG/],
    ["HEIF", iso("mif1"), /HEIC .* Export it as JPEG/],
    ["QuickTime", iso("qt  "), /QuickTime .* Export it as MP4/],
    ["old QuickTime", Buffer.from("\0\0\0\x08wide\0\0\0\0mdat", "latin1"), /QuickTime/],
    ["PDF", Buffer.from("%PDF-1.7\n"), /PDF.*PNG or JPEG/],
    ["SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'>"), /SVG.*PNG/],
    ["SVG with a prologue", Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- by hand -->\n<svg>'), /SVG/],
    ["a page of comments alone", Buffer.from("<!--a-->".repeat(512)), /neither a picture nor a clip/],
    ["TIFF", Buffer.from("II*\0", "latin1"), /TIFF.*JPEG/],
    ["BMP", Buffer.from("BM6\0"), /BMP.*PNG/],
    ["WebM", Buffer.from("\x1a\x45\xdf\xa3", "latin1"), /WebM.*MP4/],
    ["AVI", Buffer.from("RIFF\0\0\0\0AVI LIST", "latin1"), /AVI.*MP4/],
    ["a page that is called a picture", Buffer.from("<html><svg>"), /neither a picture nor a clip/],
    ["nothing", Buffer.alloc(0), /neither a picture nor a clip/],
  ])("%s is refused with what to do", (_, beginning, message) => {
    expect(() => fileKind(beginning)).toThrow(message);
  });

  test("a GIF is refused with what to do", async () => {
    const gif = await pictureFile(20, 20, "gif");
    expect(() => fileKind(gif)).toThrow(/GIF.*PNG.*MP4/);
  });
});
