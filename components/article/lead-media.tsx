import type { Media } from "#domain/articles/article.ts";
import type { PaperTime } from "../ui/date-time.tsx";
import { ClipFigure } from "./clip-figure.tsx";
import { PictureFigure } from "./picture-figure.tsx";

/** The picture or clip an article opens with, wider than its text. */
export function LeadMedia({ media, paper }: { media: Media; paper: PaperTime }) {
  return (
    <div className="lead-media">
      {media.kind === "video" ? (
        <ClipFigure clip={media} interfaceLanguage={paper.language} />
      ) : (
        <PictureFigure picture={media} sizes="(width >= 64rem) 60rem, 100vw" most={1920} turn="first" />
      )}
    </div>
  );
}
