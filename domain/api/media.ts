import type { z } from "zod";
import type { Clip, Media, Picture } from "#domain/articles/article.ts";
import { pictureAddress, pictureFormats, widthsUpTo } from "#domain/media/media-address.ts";
import { absolute } from "./addresses.ts";
import type * as shapes from "./shapes.ts";

/* Pictures and clips as the API shows them. */

const types = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

export function asPicture(picture: Picture): z.output<typeof shapes.picture> {
  const { id, address, width, height, alt, caption, credit, focalX, focalY } = picture;
  const widths = widthsUpTo(width);
  const largest = widths.at(-1) ?? widths[0] ?? 320;
  return {
    ...{ kind: "image", id, url: absolute(pictureAddress(address, largest, "jpg")), width, height },
    ...{ alt, caption, credit, focal_point: { x: focalX, y: focalY } },
    sources: pictureFormats.flatMap((format) =>
      widths.map((step) => ({
        ...{ url: absolute(pictureAddress(address, step, format)), type: types[format], width: step },
      })),
    ),
  };
}

function asClip(clip: Clip): z.output<typeof shapes.clip> {
  const { id, source, contentType, width, height, durationMs, alt, caption, credit, transcript } = clip;
  return {
    ...{ kind: "video", id, url: absolute(source), type: contentType, width, height },
    ...{ seconds: durationMs / 1_000, alt, caption, credit, transcript },
    poster: clip.poster ? asPicture(clip.poster) : null,
    tracks: clip.tracks.map((track) => ({
      ...{ kind: track.kind, language: track.language, label: track.label, url: absolute(track.source) },
    })),
  };
}

export function asMedia(media: Media): z.output<typeof shapes.media> {
  switch (media.kind) {
    case "image":
      return asPicture(media);
    case "video":
      return asClip(media);
    default:
      return media satisfies never;
  }
}
