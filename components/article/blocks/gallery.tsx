import type { Media, Picture as PublishedPicture } from "#domain/articles/article.ts";
import type { BlockOf } from "#domain/articles/body.ts";
import { Caption } from "../caption.tsx";
import { PictureFigure } from "../picture-figure.tsx";

interface GalleryProps {
  block: BlockOf<"gallery">;
  media: ReadonlyMap<number, Media>;
}

/** Half of the gallery's width; all of it for the last of an odd number. */
function room(place: number, all: number) {
  if (place === all - 1 && all % 2 === 1)
    return { sizes: "(width >= 64rem) 60rem, 100vw", most: 1920 } as const;
  return { sizes: "(width >= 64rem) 30rem, (width >= 45rem) 46vw, 100vw", most: 960 } as const;
}

/** Several pictures side by side, each with its own caption, and one for them all. */
export function Gallery({ block, media }: GalleryProps) {
  const pictures = block.attrs.mediaIds
    .map((id) => media.get(id))
    .filter((found): found is PublishedPicture => found?.kind === "image");
  if (pictures.length === 0) return null;
  return (
    <figure className="gallery">
      <div className="gallery-pictures">
        {pictures.map((picture, place) => (
          <PictureFigure key={picture.id} picture={picture} {...room(place, pictures.length)} />
        ))}
      </div>
      <Caption caption={block.attrs.caption} credit="" />
    </figure>
  );
}
