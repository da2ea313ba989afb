import type { Media } from "#domain/articles/article.ts";
import { ClipFigure } from "../clip-figure.tsx";

/** A clip between paragraphs. Nothing when it is no longer there. */
export function ClipBlock({
  media,
  interfaceLanguage,
}: {
  media: Media | undefined;
  interfaceLanguage: string;
}) {
  if (media?.kind !== "video") return null;
  return <ClipFigure clip={media} interfaceLanguage={interfaceLanguage} />;
}
