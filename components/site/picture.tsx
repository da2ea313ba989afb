import type { Picture as PublishedPicture } from "#domain/articles/article.ts";
import { type PictureWidth, pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";

interface PictureProps {
  picture: PublishedPicture;
  /** The width it is drawn in, as the `sizes` attribute tells it. */
  sizes: string;
  /** The largest file worth offering here. */
  most: PictureWidth;
  /** `first`: what a page opens with, asked for at once. Everything else waits until it comes near. */
  turn?: "first" | "later";
  /** Empty where the words beside it say the same. */
  alt?: string;
}

/** A picture in the formats and widths a layout needs. Its size is always known before it arrives. */
export function Picture({ picture, sizes, most, turn = "later", alt = picture.alt }: PictureProps) {
  const widths = widthsUpTo(picture.width, most);
  const offer = (format: "avif" | "webp" | "jpg") =>
    widths.map((width) => `${pictureAddress(picture.address, width, format)} ${width}w`).join(", ");
  const middle = widths.find((width) => width >= 640) ?? widths.at(-1) ?? 320;

  return (
    <picture>
      <source type="image/avif" srcSet={offer("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={offer("webp")} sizes={sizes} />
      <img
        src={pictureAddress(picture.address, middle, "jpg")}
        srcSet={offer("jpg")}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={turn === "first" ? undefined : "lazy"}
        fetchPriority={turn === "first" ? "high" : undefined}
        decoding="async"
        style={focus(picture)}
      />
    </picture>
  );
}

/** Where a picture is cropped, what matters in it stays. Nothing to say when that is its middle. */
function focus({ focalX, focalY }: PublishedPicture) {
  if (focalX === 0.5 && focalY === 0.5) return undefined;
  return { objectPosition: `${Math.round(focalX * 100)}% ${Math.round(focalY * 100)}%` };
}
