import type { Clip } from "#domain/articles/article.ts";
import { pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import { Picture } from "../site/picture.tsx";
import { Caption } from "./caption.tsx";
import { Transcript } from "./transcript.tsx";

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
      {poster && (
        // Browsers print no posters. On a screen this is neither shown nor loaded.
        <div className="printed-poster">
          <Picture picture={poster} sizes="60rem" most={960} alt="" />
        </div>
      )}
      <Caption caption={clip.caption} credit={clip.credit} />
      <Transcript text={clip.transcript} interfaceLanguage={interfaceLanguage} />
    </figure>
  );
}
