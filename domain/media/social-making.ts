import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Picture } from "#domain/articles/article.ts";
import { drawnPath, keepDerived, keptPath } from "#platform/file-store.ts";
import { cutOut } from "#platform/images.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { drawSocialPicture } from "./social-drawing.ts";
import { cropOf, type SocialPicture } from "./social-picture.ts";

/* The pictures of `social-picture.ts` are made when they are first asked for, and kept while they are true: see `social-pruning.ts`. */

/** Where a picture lies once it is made. */
export const socialPicturePath = ({ articleId, fingerprint, from }: SocialPicture) =>
  drawnPath(articleId, fingerprint, "picture" in from ? "jpg" : "png");

/** How many may wait to be made: networks ask again, and who asks for all of them at once is told to. */
const mostWaiting = 24;

/** One is drawn at a time: what serves readers shares the processor. By its path: whoever wants it waits for the same. */
const work = onePerProcess("social-pictures", () => ({
  making: new Map<string, Promise<void>>(),
  last: Promise.resolve() as Promise<unknown>,
}));

/**
 * Makes a picture and keeps it, once for all who ask for it at the same time.
 * @returns undefined, and nothing is made, while too many others are waited for
 * @throws whatever the encoder or the disk says; the next who asks tries again
 */
export function makeSocialPicture(picture: SocialPicture): Promise<void> | undefined {
  const path = socialPicturePath(picture);
  const begun = work.making.get(path);
  if (begun) return begun;
  if (work.making.size >= mostWaiting) return undefined;
  const making = work.last.then(() => make(picture)).finally(() => work.making.delete(path));
  work.making.set(path, making);
  work.last = making.catch(() => {});
  return making;
}

async function make(picture: SocialPicture): Promise<void> {
  const { from } = picture;
  const bytes =
    "picture" in from ? await crop(from.picture, picture.width) : await drawSocialPicture(from.words);
  await keepDerived(socialPicturePath(picture), bytes);
}

async function crop(picture: Picture, width: number): Promise<Buffer> {
  const [file] = await db
    .select({ hash: media.hash, contentType: media.contentType })
    .from(media)
    .where(eq(media.id, picture.id))
    .limit(1);
  if (!file) throw new Error("The picture is gone.");
  const nature = file.contentType === "image/png" ? "drawing" : "photograph";
  return cutOut(keptPath(file.hash), cropOf(picture), width, nature);
}
