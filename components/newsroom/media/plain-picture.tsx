import type { CSSProperties } from "react";
import type { Picture } from "#domain/articles/article.ts";
import { type PictureWidth, pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";

interface PlainPictureProps {
  picture: Picture;
  /** The widest file worth having here. */
  most?: PictureWidth;
  alt?: string;
  style?: CSSProperties;
}

/** A picture in the newsroom, in one width. Nobody out there waits for it, so there is no choice of formats. */
export function PlainPicture({ picture, most = 320, alt = "", style }: PlainPictureProps) {
  const width = widthsUpTo(picture.width, most).at(-1) ?? 320;
  return (
    // biome-ignore lint/performance/noImgElement: widths and formats are made by `server/media.ts`, not by Next (decision 0007).
    <img
      src={pictureAddress(picture.address, width, "webp")}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading="lazy"
      decoding="async"
      style={style}
    />
  );
}
