import { documentAnswer } from "#app/_glue/documents.ts";
import { iconSvg } from "#domain/publication/icon.ts";
import { icons } from "#domain/publication/manifest.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { asIco, drawIcon } from "#platform/icons.ts";

/** Browsers ask for icons with every page: they need not ask whether one has changed more than once a day. */
const keptFor = 86_400;

/** Answers with one of the icons; it is drawn once, and kept until the paper has another name or colour. */
export async function answerIcon(address: keyof typeof icons): Promise<Response> {
  const { size, shape } = icons[address];
  const png = await drawIcon(iconSvg(await findPublication(), shape), size);
  return documentAnswer({ type: "image/png", body: new Uint8Array(png), keptFor });
}

/** The icon as it was drawn, in any size. */
export async function answerSvgIcon(): Promise<Response> {
  const body = iconSvg(await findPublication(), "small");
  return documentAnswer({ type: "image/svg+xml", body, keptFor });
}

/** The icon that browsers ask for by themselves. */
export async function answerFavicon(): Promise<Response> {
  const size = 32;
  const png = await drawIcon(iconSvg(await findPublication(), "small"), size);
  return documentAnswer({ type: "image/x-icon", body: new Uint8Array(asIco(png, size)), keptFor });
}
