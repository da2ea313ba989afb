import { asc, count, inArray, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { liveAuthors } from "#db/schema/live-articles.ts";
import { portraits } from "#db/schema/portraits.ts";
import { authors } from "#db/schema/taxonomy.ts";
import type { Media } from "#domain/articles/article.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { fold } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";

export interface ManagedAuthor {
  id: number;
  slug: string;
  name: string;
  role: string;
  biography: string;
  portrait: Media | undefined;
  email: string;
  links: string[];
  /** How many live articles are under the name. */
  articles: number;
}

const authorsOnAPage = 50;
const mostAuthors = 20_000;

/**
 * Authors by their names, with how much they have written.
 * @param asked `q` stands anywhere in a name, whatever its accents; `after` is the `next` of the page before
 * @throws Forbidden
 */
export async function listManagedAuthors(
  actor: Actor,
  asked: { q: string; after: number },
): Promise<{ authors: ManagedAuthor[]; next: number | undefined }> {
  requirePermission(actor, "manage sections, topics and authors");
  const wanted = fold(asked.q).trim();
  const further = sql`(${authors.name}, ${authors.id}) > (select name, id from ${authors} where id = ${asked.after})`;
  const all = await db
    .select()
    .from(authors)
    .where(!wanted && asked.after ? further : undefined)
    .orderBy(asc(authors.name), asc(authors.id))
    .limit(wanted ? mostAuthors : authorsOnAPage + 1);
  const found = wanted ? all.filter(({ name }) => fold(name).includes(wanted)) : all;
  const rows = found.slice(0, authorsOnAPage);
  const ids = rows.map(({ id }) => id);
  const [used, shown] = [await countLive(ids), await listPortraits(ids)];
  return {
    authors: rows.map((author) => ({
      ...author,
      portrait: shown.get(author.id),
      articles: used.get(author.id) ?? 0,
    })),
    next: !wanted && found.length > authorsOnAPage ? rows.at(-1)?.id : undefined,
  };
}

async function listPortraits(ids: number[]): Promise<Map<number, Media | undefined>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(portraits).where(inArray(portraits.authorId, ids)).limit(ids.length);
  const media = await listMedia(rows.map(({ mediaId }) => mediaId));
  return new Map(rows.map(({ authorId, mediaId }) => [authorId, media.get(mediaId)]));
}

async function countLive(ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: liveAuthors.authorId, articles: count() })
    .from(liveAuthors)
    .where(inArray(liveAuthors.authorId, ids))
    .groupBy(liveAuthors.authorId);
  return new Map(rows.map(({ id, articles }) => [id, articles]));
}

/** Names to choose from. @throws Forbidden */
export async function listAuthorNames(actor: Actor): Promise<{ id: number; slug: string; name: string }[]> {
  requirePermission(actor, "enter the newsroom");
  return db
    .select({ id: authors.id, slug: authors.slug, name: authors.name })
    .from(authors)
    .orderBy(asc(authors.name), asc(authors.id))
    .limit(2_000);
}
