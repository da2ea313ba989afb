import { and, eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { portraits } from "#db/schema/portraits.ts";
import { authors } from "#db/schema/taxonomy.ts";
import type { Named, Picture } from "#domain/articles/article.ts";
import { isLiveAuthor } from "#domain/articles/live-names.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { findFormerlyNamed } from "#domain/naming.ts";

export interface Author extends Named {
  role: string;
  /** Plain paragraphs, separated by blank lines. */
  biography: string;
  portrait: Picture | undefined;
  /** Where readers may write to; empty when nowhere. */
  email: string;
  /** Addresses of pages elsewhere that are theirs. */
  links: string[];
}

/** @returns undefined while nothing of theirs is live, too */
export async function findAuthor(slug: string): Promise<Author | undefined> {
  noteRead("authors", `author:${slug}`);
  const [row] = await db
    .select({ author: authors, portraitId: portraits.mediaId })
    .from(authors)
    .leftJoin(portraits, eq(portraits.authorId, authors.id))
    .where(and(eq(authors.slug, slug), isLiveAuthor()))
    .limit(1);
  if (!row) return undefined;
  const { name, role, biography, email, links } = row.author;
  const portrait =
    row.portraitId === null ? undefined : (await listMedia([row.portraitId])).get(row.portraitId);
  return {
    ...{ slug: row.author.slug, name, role, biography, email, links },
    portrait: portrait?.kind === "image" ? portrait : undefined,
  };
}

/**
 * Where an author whose address has changed is now.
 * @returns the slug; undefined when there never was such an author, or nothing of theirs is live
 */
export async function findRenamedAuthor(slug: string): Promise<string | undefined> {
  noteRead("authors");
  const id = await findFormerlyNamed("author", slug);
  if (id === undefined) return undefined;
  const [author] = await db
    .select({ slug: authors.slug })
    .from(authors)
    .where(and(eq(authors.id, id), isLiveAuthor()))
    .limit(1);
  return author?.slug;
}
