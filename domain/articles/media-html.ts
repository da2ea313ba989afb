import { escapeAttribute, escapeText } from "entities";
import { type PictureWidth, pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import type { Clip, Picture } from "./article.ts";

/* Pictures and clips as HTML that stands on its own; see `body-html.ts`. */

/** Pictures leave the paper in one width, in the format that everything reads. */
const most: PictureWidth = 1280;

/** A picture as a file for whoever has no choice of widths: its absolute address and size in pixels. */
export function pictureFile(
  picture: Picture,
  siteUrl: string,
): { url: string; width: number; height: number; type: "image/jpeg" } {
  const offered = widthsUpTo(picture.width, most).at(-1) ?? 320;
  const width = Math.min(offered, picture.width);
  return {
    url: siteUrl + pictureAddress(picture.address, offered, "jpg"),
    width,
    height: Math.max(1, Math.round((picture.height / picture.width) * width)),
    type: "image/jpeg",
  };
}

/** @param told of what it shows; HTML */
export const figure = (shown: string, told: string): string =>
  `<figure>${shown}${told && `<figcaption>${told}</figcaption>`}</figure>`;

/** A picture with its caption and credit; nothing when it is no longer there. */
export function pictureAsHtml(picture: Picture | undefined, siteUrl: string): string {
  return picture ? figure(imageAsHtml(picture, siteUrl), captionOf(picture)) : "";
}

/** Several pictures, each with its own caption, and one for them all. */
export function galleryAsHtml(pictures: readonly Picture[], caption: string, siteUrl: string): string {
  const drawn = pictures.map((picture) => pictureAsHtml(picture, siteUrl));
  return drawn.length > 0 ? figure(drawn.join(""), escapeText(caption)) : "";
}

/**
 * A clip with its poster, tracks, caption and transcript. Many readers of feeds take the player out: under it stands a link
 * to the file.
 */
export function clipAsHtml(clip: Clip | undefined, siteUrl: string): string {
  if (!clip) return "";
  const source = escapeAttribute(siteUrl + clip.source);
  const poster = clip.poster && ` poster="${escapeAttribute(pictureFile(clip.poster, siteUrl).url)}"`;
  const tracks = clip.tracks.map(
    ({ kind, language, label, source: address }) =>
      `<track kind="${kind}" srclang="${escapeAttribute(language)}" label="${escapeAttribute(label)}" src="${escapeAttribute(siteUrl + address)}">`,
  );
  const size = `width="${clip.width}" height="${clip.height}"`;
  const label = escapeAttribute(clip.alt || clip.caption || "Clip");
  const video = `<video controls preload="none" ${size}${poster ?? ""} aria-label="${label}"><source src="${source}" type="${escapeAttribute(clip.contentType)}">${tracks.join("")}</video>`;
  const link = `<a href="${source}">Watch the clip</a>`;
  const said = clip.transcript.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  const transcript = said.map((paragraph) => `<p>${escapeText(paragraph.trim())}</p>`).join("");
  return (
    figure(video, [captionOf(clip), link].filter(Boolean).join(" ")) +
    (transcript && `<details><summary>Transcript</summary>${transcript}</details>`)
  );
}

function imageAsHtml(picture: Picture, siteUrl: string): string {
  const { url, width, height } = pictureFile(picture, siteUrl);
  return `<img src="${escapeAttribute(url)}" alt="${escapeAttribute(picture.alt)}" width="${width}" height="${height}">`;
}

const captionOf = ({ caption, credit }: { caption: string; credit: string }) =>
  [escapeText(caption), credit && `<small>${escapeText(credit)}</small>`].filter(Boolean).join(" ");
