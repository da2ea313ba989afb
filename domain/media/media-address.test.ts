import { describe, expect, it } from "vitest";
import {
  mediaAddress,
  parseMediaAddress,
  pictureAddress,
  pictureFormats,
  pictureWidths,
  widthsUpTo,
} from "./media-address.ts";

const harbour = mediaAddress({ id: 12, name: "harbour", hash: "3f2a9c1b77ab01cd" });

describe("a media address", () => {
  it("holds the first letters of the file's hash", () => {
    expect(harbour).toBe("/media/12/harbour-3f2a9c1b");
    expect(pictureAddress(harbour, 640, "avif")).toBe("/media/12/harbour-3f2a9c1b-640.avif");
  });

  it("is understood in every width and format that is offered", () => {
    for (const width of pictureWidths)
      for (const format of pictureFormats)
        expect(parseMediaAddress(pictureAddress(harbour, width, format))).toEqual({
          id: 12,
          hashPrefix: "3f2a9c1b",
          width,
          format,
        });
  });

  it("is understood for a file as it is", () => {
    const file = { id: 13, hashPrefix: "77ab01cd" };
    expect(parseMediaAddress("/media/13/route-map-77ab01cd.mp4")).toEqual({ ...file, ending: "mp4" });
    expect(parseMediaAddress("/media/13/route-map-77ab01cd.vtt")).toEqual({ ...file, ending: "vtt" });
  });

  it("may have a name that looks like a hash and a width itself", () => {
    const twisted = mediaAddress({ id: 5, name: "tide-0badcafe-640", hash: "3f2a9c1b" });
    expect(parseMediaAddress(pictureAddress(twisted, 320, "webp"))).toEqual({
      id: 5,
      hashPrefix: "3f2a9c1b",
      width: 320,
      format: "webp",
    });
  });

  it.each([
    ["a width nobody offers", "/media/12/harbour-3f2a9c1b-641.avif"],
    ["a width beyond the largest", "/media/12/harbour-3f2a9c1b-9999.avif"],
    ["a format nobody offers", "/media/12/harbour-3f2a9c1b-640.tiff"],
    ["no hash", "/media/12/harbour.mp4"],
    ["a hash that is cut short", "/media/12/harbour-3f2a9c1.mp4"],
    ["no ending", "/media/12/harbour-3f2a9c1b"],
    ["a number that none has", "/media/0/harbour-3f2a9c1b.mp4"],
    ["a number too long for any database", "/media/12345678901/harbour-3f2a9c1b.mp4"],
    ["a way out of the folder", "/media/12/../harbour-3f2a9c1b.mp4"],
    ["an encoded way out", "/media/12/%2e%2e%2fharbour-3f2a9c1b.mp4"],
    ["more behind it", "/media/12/harbour-3f2a9c1b.mp4/etc"],
    ["another place", "/world/12/harbour-3f2a9c1b.mp4"],
  ])("is not understood with %s", (_, path) => {
    expect(parseMediaAddress(path)).toBeUndefined();
  });

  it("is read in no time, however long it is", () => {
    const began = performance.now();
    parseMediaAddress(`/media/1/${"-0badcafe".repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("the widths of a picture", () => {
  it("are never larger than the picture", () => {
    expect(widthsUpTo(1280)).toEqual([320, 480, 640, 960, 1280]);
    expect(widthsUpTo(1279)).toEqual([320, 480, 640, 960]);
  });

  it("are never larger than the layout needs", () => {
    expect(widthsUpTo(4000, 640)).toEqual([320, 480, 640]);
  });

  it("are one at least, for the smallest of pictures", () => {
    expect(widthsUpTo(64)).toEqual([320]);
  });
});
