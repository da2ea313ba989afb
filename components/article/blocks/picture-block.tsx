import type { Media } from "#domain/articles/article.ts";
import { PictureFigure } from "../picture-figure.tsx";

/** A picture between paragraphs, as wide as the text. Nothing when it is no longer there. */
export function PictureBlock({ media }: { media: Media | undefined }) {
  if (media?.kind !== "image") return null;
  return <PictureFigure picture={media} sizes="(width >= 45rem) 40rem, 100vw" most={1280} />;
}
