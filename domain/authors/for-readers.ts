import { eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/taxonomy.ts";
import type { Named } from "#domain/articles/article.ts";
import { findFormerlyNamed } from "#domain/naming.ts";

export interface Author extends Named {
  role: string;
  biography: string;
}

export async function findAuthor(slug: string): Promise<Author | undefined> {
  noteRead("authors");
  const [author] = await db
    .select({ slug: authors.slug, name: authors.name, role: authors.role, biography: authors.biography })
    .from(authors)
    .where(eq(authors.slug, slug))
    .limit(1);
  return author;
}

/** Where an author whose address has changed is now. @returns the slug; undefined when there never was such an author */
export async function findRenamedAuthor(slug: string): Promise<string | undefined> {
  noteRead("authors");
  const id = await findFormerlyNamed("author", slug);
  if (id === undefined) return undefined;
  const [author] = await db.select({ slug: authors.slug }).from(authors).where(eq(authors.id, id)).limit(1);
  return author?.slug;
}
