import { asc, count, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";

export interface ManagedSection {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** How many articles stand in it, live or not. */
  articles: number;
}

/** All sections in their order, with how much they are used. @throws Forbidden */
export async function listManagedSections(actor: Actor): Promise<ManagedSection[]> {
  requirePermission(actor, "manage sections, topics and authors");
  const rows = await db
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      description: sections.description,
      articles: count(articles.id),
    })
    .from(sections)
    .leftJoin(articles, eq(articles.sectionId, sections.id))
    .groupBy(sections.id)
    .orderBy(asc(sections.position), asc(sections.id))
    .limit(100);
  return rows;
}
