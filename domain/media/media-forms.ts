import { z } from "zod";
import { trackKinds } from "#db/schema/media.ts";
import { asWebVtt } from "./captions.ts";

/* What is told of pictures and clips, and how much of it there may be. */

const line = z.string().trim().max(500, "That is longer than 500 characters.");
const words = z.string().trim().max(5_000, "That is longer than 5,000 characters.");
const share = z
  .number()
  .min(0, "A focal point lies between 0 and 1.")
  .max(1, "A focal point lies between 0 and 1.");

/** In the newsroom words often come after the file; the checklist asks for them before an article is published. */
const described = {
  /** What the file is called: the readable part of its address is made from it. */
  name: line,
  /** What is to be seen, for whoever cannot see it. */
  alt: line.default(""),
  caption: words.default(""),
  credit: line.default(""),
  rights: words.default(""),
};

const webVtt = z
  .string()
  .max(2_000_000, "A text track has up to 2 million characters.")
  .transform((text, context) => {
    const track = asWebVtt(text);
    if (track !== undefined) return track;
    context.addIssue({
      code: "custom",
      message:
        "This is no captions file. It is a WebVTT file, which begins with WEBVTT, or SubRip, in UTF-8.",
    });
    return z.NEVER;
  });

/** A text track of a clip; what is SubRip becomes WebVTT. */
export const trackForm = z.object({
  kind: z.enum(trackKinds, "A track holds captions, subtitles, descriptions or chapters."),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is written like en or pt-BR."),
  label: line.min(1, "Give the track a label, such as its language's name."),
  text: webVtt,
});

const tracks = z.array(trackForm).max(40, "A clip has up to 40 tracks.");
/** Plain paragraphs, separated by blank lines. */
const transcript = z.string().trim().max(200_000, "A transcript has up to 200,000 characters.");

/** What is told of a picture that is added, apart from its file. The focal point is 0 to 1 from the left and the top. */
export const pictureForm = z.object({ ...described, focalX: share.default(0.5), focalY: share.default(0.5) });

/** What is told of a clip that is added, apart from its file. */
export const clipForm = z.object({
  ...described,
  posterId: z.int().positive().optional(),
  tracks: tracks.default([]),
  transcript: transcript.default(""),
});

/** What the newsroom says of a picture or clip that lies there already. What is left out of a clip stays. */
export const detailsForm = z.object({
  mediaId: z.coerce.number().int().positive(),
  alt: line,
  caption: words,
  credit: line,
  focalX: share.default(0.5),
  focalY: share.default(0.5),
  posterId: z.int().positive().nullable().optional(),
  transcript: transcript.optional(),
  /** Addresses of the text tracks that stay. */
  keptTracks: z.array(z.string().max(300)).max(40).optional(),
  newTracks: tracks.default([]),
});
