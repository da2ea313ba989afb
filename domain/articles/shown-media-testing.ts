import type { Clip, Picture } from "./article.ts";

/* A picture and a clip as articles show them, for tests of what is made of these. */

export const harbour: Picture = {
  ...{ kind: "image", id: 1, address: "/media/1/harbour-3f2a9c1b", width: 1600, height: 1067 },
  ...{ alt: "A harbour", caption: "", credit: "", focalX: 0.5, focalY: 0.5 },
};

/** It has no still picture. */
export const ferry: Clip = {
  ...{ kind: "video", id: 2, source: "/media/2/ferry-77ab01cd.mp4", contentType: "video/mp4" },
  ...{ width: 1280, height: 720, durationMs: 9_000, alt: "A ferry", caption: "", credit: "", transcript: "" },
  ...{ poster: undefined, tracks: [] },
};
