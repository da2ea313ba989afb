import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "#db/client.ts";
import { listMediaWithWords } from "#db/dialect/media-search.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { media, mediaKinds, shownMedia } from "#db/schema/media.ts";
import { staff } from "#db/schema/staff.ts";
import type { Media } from "#domain/articles/article.ts";
import { wordsOf } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { listMedia } from "./for-readers.ts";

/** How many a page of the library holds. */
const page = 48;
/** More words than anybody types; the rest narrows nothing. */
const mostWords = 8;

export const mediaSearch = z.object({
  query: z.string().max(300).default(""),
  kind: z.enum(mediaKinds).optional().catch(undefined),
  /** The id that the page before ended with. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

export interface MediaPage {
  media: Media[];
  /** What to ask for next; undefined at the end. */
  before: number | undefined;
}

/**
 * Looks through the library, the newest first. Every word that is asked for begins a word of a medium's name, alt text,
 * caption or credit.
 */
export async function searchMedia(
  actor: Actor,
  { query, kind, before }: z.output<typeof mediaSearch>,
): Promise<MediaPage> {
  requirePermission(actor, "add media");
  const words = wordsOf(query).slice(0, mostWords);
  if (query.trim() !== "" && words.length === 0) return { media: [], before: undefined };
  const found =
    words.length > 0
      ? await listMediaWithWords({ words, kind, before }, page + 1)
      : await listNewest(kind, before);
  const ids = found.slice(0, page);
  const listed = await listMedia(ids);
  return { media: [...listed.values()], before: found.length > page ? ids.at(-1) : undefined };
}

async function listNewest(kind: Media["kind"] | undefined, before: number | undefined): Promise<number[]> {
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(and(kind && eq(media.kind, kind), before === undefined ? undefined : lt(media.id, before)))
    .orderBy(desc(media.id))
    .limit(page + 1);
  return rows.map((row) => row.id);
}

/** Where readers are shown a medium. */
export interface MediaUse {
  articles: { id: number; headline: string }[];
  /** Slugs of standing pages. */
  pages: string[];
}

/** A medium for whoever describes it. */
export interface MediaForEditing {
  media: Media;
  addedBy: string | undefined;
  /** ISO 8601. */
  addedAt: string;
  bytes: number;
  use: MediaUse;
}

/** How many uses are told. */
const mostUses = 50;

/** A medium with where readers are shown it; undefined when it is not there. */
export async function findMediaForEditing(
  actor: Actor,
  mediaId: number,
): Promise<MediaForEditing | undefined> {
  requirePermission(actor, "add media");
  const found = (await listMedia([mediaId])).get(mediaId);
  const [row] = await db
    .select({ bytes: media.bytes, addedAt: media.createdAt, addedBy: staff.name })
    .from(media)
    .leftJoin(staff, eq(staff.id, media.addedById))
    .where(eq(media.id, mediaId))
    .limit(1);
  if (!found || !row) return undefined;
  const { bytes, addedAt, addedBy } = row;
  const use = await usesOf(mediaId);
  return { media: found, addedBy: addedBy ?? undefined, addedAt: addedAt.toISOString(), bytes, use };
}

async function usesOf(mediaId: number): Promise<MediaUse> {
  const shown = await db
    .select({ by: shownMedia.shownBy })
    .from(shownMedia)
    .where(eq(shownMedia.mediaId, mediaId))
    .orderBy(shownMedia.shownBy)
    .limit(mostUses);
  const named = (kind: string) =>
    shown.flatMap(({ by }) => (by.startsWith(`${kind}:`) ? by.slice(kind.length + 1) : []));
  const ids = named("article").map(Number);
  const live = db
    .select({ id: articles.id, headline: revisions.headline })
    .from(articles)
    .innerJoin(revisions, sql`${revisions.id} = ${articles.liveRevisionId}`)
    .where(inArray(articles.id, ids))
    .orderBy(desc(articles.publishedAt))
    .limit(mostUses);
  return { articles: ids.length > 0 ? await live : [], pages: named("page") };
}
