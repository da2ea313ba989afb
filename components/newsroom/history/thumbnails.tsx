import type { Media } from "#domain/articles/article.ts";
import { pictureAddress } from "#domain/media/media-address.ts";

/** What a line shows, small: its words say what it is. */
export function Thumbnails({ ids, media }: { ids: number[]; media: ReadonlyMap<number, Media> }) {
  const pictures = ids.flatMap((id) => {
    const shown = media.get(id);
    const picture = shown?.kind === "video" ? shown.poster : shown;
    return picture ? [picture] : [];
  });
  if (pictures.length === 0) return null;
  return (
    <div className="diff-pictures">
      {pictures.map(({ id, address, width, height }) => (
        // biome-ignore lint/performance/noImgElement: Next's images are switched off.
        <img
          key={id}
          src={pictureAddress(address, 320, "jpg")}
          width={120}
          height={Math.round((height / width) * 120)}
          loading="lazy"
          alt=""
        />
      ))}
    </div>
  );
}
