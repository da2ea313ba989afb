import { createHash } from "node:crypto";
import type { Picture, PublishedArticle } from "#domain/articles/article.ts";
import type { Publication } from "#domain/publication/publication.ts";

/*
 * The picture that social networks show with an article: its lead picture, cropped around what matters in it, or one that
 * is drawn from its headline. Its address holds a fingerprint of all that is seen on it, so that what lies there never
 * changes, and what says something new has a new address:
 *   /media/social/42-3f2a9c1b77ab01cd.png
 */

/** In pixels: what Facebook, LinkedIn and X show large. https://developers.facebook.com/docs/sharing/webmasters/images/ */
const full = { width: 1200, height: 630 } as const;
/** Of less a network makes a stamp; a drawn picture tells more. */
const leastWidth = 600;

/** Part of the fingerprint: counts up when the drawing itself changes. */
const design = 1;

export type ShownArticle = Pick<PublishedArticle, "id" | "headline" | "direction" | "section" | "lead">;
export type ShownPaper = Pick<Publication, "name" | "accent">;

export interface DrawnWords {
  headline: string;
  direction: "ltr" | "rtl";
  section: string;
  paper: string;
  accent: string;
}

export interface SocialPicture {
  articleId: number;
  address: string;
  /** SHA-256 of everything that is seen on it, hexadecimal. */
  fingerprint: string;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
  /** What it is made from. */
  from: { picture: Picture } | { words: DrawnWords };
}

/** What social networks are shown of an article. */
export function socialPictureOf(article: ShownArticle, paper: ShownPaper): SocialPicture {
  const { id, headline, direction, section, lead } = article;
  const picture = lead?.kind === "video" ? lead.poster : lead;
  if (picture && cropOf(picture).width >= leastWidth) {
    const { address, focalX, focalY } = picture;
    const width = Math.min(full.width, cropOf(picture).width);
    return {
      ...addressed(id, "jpg", [address, focalX, focalY]),
      ...{ width, height: Math.round((width * full.height) / full.width) },
      alt: picture.alt || lead?.alt || headline,
      from: { picture },
    };
  }
  const words = { headline, direction, section: section.name, paper: paper.name, accent: paper.accent };
  return {
    ...addressed(id, "png", Object.values(words)),
    ...full,
    alt: `${headline} – ${paper.name}, ${section.name}`,
    from: { words },
  };
}

/** The largest part of a picture in the shape that networks show, around what matters in it. In its pixels. */
export function cropOf({ width, height, focalX, focalY }: Picture) {
  const shape = full.width / full.height;
  const part = {
    width: Math.min(width, Math.floor(height * shape)),
    height: Math.min(height, Math.floor(width / shape)),
  };
  const from = (whole: number, some: number, focus: number) =>
    Math.round(Math.min(Math.max(whole * focus - some / 2, 0), whole - some));
  return { ...part, left: from(width, part.width, focalX), top: from(height, part.height, focalY) };
}

function addressed(id: number, ending: "jpg" | "png", seen: readonly (string | number)[]) {
  const said = JSON.stringify([design, ending, ...seen]);
  const fingerprint = createHash("sha256").update(said).digest("hex");
  return { articleId: id, fingerprint, address: `/media/social/${id}-${fingerprint.slice(0, 16)}.${ending}` };
}

/** Reads such an address. @returns the article's id; undefined when it is none */
export function parseSocialAddress(path: string): number | undefined {
  const id = /^\/media\/social\/([1-9]\d{0,9})-[0-9a-f]{16}\.(?:jpg|png)$/.exec(path)?.[1];
  return id && Number(id) <= 2_147_483_647 ? Number(id) : undefined;
}
