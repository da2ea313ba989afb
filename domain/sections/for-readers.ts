import { asc, eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { sections } from "#db/schema/taxonomy.ts";
import type { Named } from "#domain/articles/article.ts";
import { findFormerlyNamed } from "#domain/naming.ts";

export interface Section extends Named {
  description: string;
}

const columns = { slug: sections.slug, name: sections.name, description: sections.description };

/** All sections, in the order the newsroom gave them. */
export async function listSections(): Promise<Section[]> {
  noteRead("sections");
  return db.select(columns).from(sections).orderBy(asc(sections.position), asc(sections.id)).limit(100);
}

export async function findSection(slug: string): Promise<Section | undefined> {
  noteRead("sections");
  const [section] = await db.select(columns).from(sections).where(eq(sections.slug, slug)).limit(1);
  return section;
}

/** Where a section that was renamed is now. @returns its slug; undefined when there never was such a section */
export async function findRenamedSection(slug: string): Promise<string | undefined> {
  noteRead("sections");
  const id = await findFormerlyNamed("section", slug);
  if (id === undefined) return undefined;
  const [section] = await db
    .select({ slug: sections.slug })
    .from(sections)
    .where(eq(sections.id, id))
    .limit(1);
  return section?.slug;
}
