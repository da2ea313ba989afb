import type { Picture as PublishedPicture } from "#domain/articles/article.ts";
import type { PictureWidth } from "#domain/media/media-address.ts";
import { Picture } from "../site/picture.tsx";
import { Caption } from "./caption.tsx";

interface PictureFigureProps {
  picture: PublishedPicture;
  sizes: string;
  most: PictureWidth;
  turn?: "first" | "later";
}

/** A picture with its caption and credit. */
export function PictureFigure({ picture, ...layout }: PictureFigureProps) {
  return (
    <figure className="figure">
      <Picture picture={picture} {...layout} />
      <Caption caption={picture.caption} credit={picture.credit} />
    </figure>
  );
}
