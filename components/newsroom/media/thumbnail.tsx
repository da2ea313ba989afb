import type { Media } from "#domain/articles/article.ts";
import { clockDuration } from "../../ui/duration.ts";
import { PlainPicture } from "./plain-picture.tsx";

/** A picture or clip, small, and cropped around what matters in it. Its name stands beside it. */
export function Thumbnail({ media }: { media: Media }) {
  const picture = media.kind === "image" ? media : media.poster;
  return (
    <span className="thumbnail">
      {picture && (
        <PlainPicture
          picture={picture}
          style={{ objectPosition: `${picture.focalX * 100}% ${picture.focalY * 100}%` }}
        />
      )}
      {media.kind === "video" && (
        <span className="thumbnail-clip" aria-hidden="true">
          ▶ {clockDuration(media.durationMs)}
        </span>
      )}
    </span>
  );
}
