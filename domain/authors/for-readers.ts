import { eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/taxonomy.ts";
import type { Named } from "#domain/articles/article.ts";

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
