import type { Clip, Picture, PublishedArticle } from "#domain/articles/article.ts";
import { pictureFile } from "#domain/articles/media-html.ts";
import type { Feed } from "./feed.ts";

/** The picture or clip that an article opens with, as files. */
export interface ItemFiles {
  /** The lead picture, or the poster of the lead clip. */
  picture: (ReturnType<typeof pictureFile> & Pick<Picture, "alt" | "caption" | "credit">) | undefined;
  clip:
    | {
        url: string;
        type: string;
        /** Of the file. */
        bytes: number;
        seconds: number;
        of: Clip;
      }
    | undefined;
}

/** What an article opens with, for programs that show it apart from the text. */
export function itemFiles({ lead }: PublishedArticle, { siteUrl, clipBytes }: Feed): ItemFiles {
  const picture = lead?.kind === "video" ? lead.poster : lead;
  const { alt = "", caption = "", credit = "" } = picture ?? {};
  return {
    picture: picture && { ...pictureFile(picture, siteUrl), alt, caption, credit },
    clip:
      lead?.kind === "video"
        ? {
            url: siteUrl + lead.source,
            type: lead.contentType,
            bytes: clipBytes.get(lead.id) ?? 0,
            seconds: Math.round(lead.durationMs / 1_000),
            of: lead,
          }
        : undefined,
  };
}
