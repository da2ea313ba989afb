import type { Clip, Picture } from "#domain/articles/article.ts";
import { pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import { Caption } from "./caption.tsx";
import { Transcript } from "./transcript.tsx";

/** What stands for a clip on paper: browsers print no posters. On a screen it is neither shown nor loaded. */
function PrintedPoster({ poster }: { poster: Picture }) {
  const width = widthsUpTo(poster.width, 960).at(-1) ?? 320;
  const address = pictureAddress(poster.address, width, "jpg");
  return (
    <img
      className="printed-poster"
      src={address}
      width={poster.width}
      height={poster.height}
      alt=""
      loading="lazy"
    />
  );
}

interface ClipFigureProps {
  clip: Clip;
  /** BCP 47: of the words around the clip, which are the paper's own. */
  interfaceLanguage: string;
}

/** A clip that waits for its reader: a poster, the browser's own controls, captions, and a transcript that unfolds. */
export function ClipFigure({ clip, interfaceLanguage }: ClipFigureProps) {
  const { poster } = clip;
  const width = poster && (widthsUpTo(poster.width, 1280).at(-1) ?? 320);
  return (
    <figure className="figure">
      {/* biome-ignore lint/a11y/useMediaCaption: a clip has the tracks that the newsroom gave it. */}
      <video
        controls
        preload="none"
        playsInline
        width={clip.width}
        height={clip.height}
        poster={poster && width && pictureAddress(poster.address, width, "webp")}
        aria-label={clip.alt || clip.caption || "Clip"}
      >
        <source src={clip.source} type={clip.contentType} />
        {clip.tracks.map(({ kind, language, label, source }) => (
          <track key={source} kind={kind} srcLang={language} label={label} src={source} />
        ))}
        <a href={clip.source}>{clip.caption || "The clip as a file"}</a>
      </video>
      {poster && <PrintedPoster poster={poster} />}
      <Caption caption={clip.caption} credit={clip.credit} />
      <Transcript text={clip.transcript} interfaceLanguage={interfaceLanguage} />
    </figure>
  );
}
