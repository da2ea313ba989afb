import { listLatest } from "#domain/articles/lists-for-readers.ts";
import { makeVariants } from "#domain/media/making.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { log } from "#platform/log.ts";
import type { PageCache } from "./page-cache.ts";

const newestArticles = 60;
/** Their pictures are made beforehand in the format nearly every browser takes. */
const picturesOfTheFrontPage = 40;

/** Renders the pages that matter and makes their pictures, one after the other, so that no reader after a restart has to wait for them. */
export async function warmUp(cache: PageCache, state: { isClosing: boolean }): Promise<void> {
  try {
    const sections = (await listSections()).map(({ slug }) => `/${slug}`);
    const articles = (await listLatest(newestArticles)).map(({ address }) => address);
    for (const address of [
      "/",
      ...articles.slice(0, 12),
      ...sections,
      "/newsletters",
      ...articles.slice(12),
    ]) {
      if (state.isClosing) return;
      // A page that cannot be rendered is noted where a reader asks for it, and keeps no other from being ready.
      await cache.get(address).catch(() => {});
    }
    for (const { picture } of await listLatest(picturesOfTheFrontPage)) {
      if (state.isClosing) return;
      if (picture) await makeVariants(picture.id, ["avif"]);
    }
  } catch (error) {
    log.warn("Not every page could be made ready beforehand.", { error });
  }
}
