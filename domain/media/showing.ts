import { eq, inArray } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { media, shownMedia } from "#db/schema/media.ts";

/*
 * Which media readers may fetch: those that a live article, a page in force or an author shows. Whatever nobody is shown is served
 * to the newsroom and to whoever holds a preview, and to nobody else (`fetching.ts`).
 */

/** What shows media to readers, by its change key. */
export type Shower = `article:${number}` | `page:${string}` | `author:${string}`;

/** Of how many ids one query asks: an engine takes only so many parameters. */
const slice = 500;

/** Says anew which media something shows, with the still pictures of its clips; ids that nothing has are left out. */
export async function showMedia(tx: Writer, shownBy: Shower, mediaIds: readonly number[]): Promise<void> {
  await tx.delete(shownMedia).where(eq(shownMedia.shownBy, shownBy));
  await showMoreMedia(tx, shownBy, mediaIds);
}

/** The same, and what it showed before stays: a page's earlier versions can still be read. */
export async function showMoreMedia(tx: Writer, shownBy: Shower, mediaIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(mediaIds)];
  for (let from = 0; from < wanted.length; from += slice) {
    const some = wanted.slice(from, from + slice);
    const known = await tx
      .select({ id: media.id, posterId: media.posterId })
      .from(media)
      .where(inArray(media.id, some))
      .limit(slice);
    const shown = new Set(known.flatMap(({ id, posterId }) => (posterId === null ? [id] : [id, posterId])));
    const rows = [...shown].map((mediaId) => ({ mediaId, shownBy }));
    if (rows.length > 0) await tx.insert(shownMedia).values(rows).onConflictDoNothing();
  }
}

/** Nothing of this is shown to readers any more. */
export const hideMedia = (tx: Writer, shownBy: Shower): Promise<void> => showMedia(tx, shownBy, []);

/** Whether readers are shown a medium anywhere. */
export async function isShown(reader: Reader, mediaId: number): Promise<boolean> {
  const [row] = await reader
    .select({ id: shownMedia.mediaId })
    .from(shownMedia)
    .where(eq(shownMedia.mediaId, mediaId))
    .limit(1);
  return row !== undefined;
}
