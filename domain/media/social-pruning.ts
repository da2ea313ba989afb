import { rm } from "node:fs/promises";
import { setImmediate as turn } from "node:timers/promises";
import { listDrawn } from "#platform/file-store.ts";
import { listSocialPictures } from "./social-for-readers.ts";
import { socialPicturePath } from "./social-making.ts";

/** So many pictures are looked at before others get their turn. */
const slice = 100;

/**
 * Removes the pictures for social networks of articles that say something else by now, or that readers don't see any more.
 * What lies there is listed before it is asked what articles say, so that none is taken for old that was just drawn.
 * @param ending aborted when the process ends
 */
export async function forgetOldSocialPictures(_now: Date, ending?: AbortSignal): Promise<void> {
  for await (const drawn of listDrawn())
    for (let at = 0; at < drawn.length && !ending?.aborted; at += slice) {
      const some = drawn.slice(at, at + slice);
      const pictures = await listSocialPictures([...new Set(some.map(({ articleId }) => articleId))]);
      for (const { articleId, path } of some) {
        const picture = pictures.get(articleId);
        if (!picture || socialPicturePath(picture) !== path) await rm(path, { force: true });
      }
      await turn();
    }
}
