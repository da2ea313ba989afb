import { asc, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { listAuthorNames } from "#domain/authors/for-editors.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, requirePermission } from "#domain/staff/permissions.ts";
import { listTopicNames } from "#domain/topics/for-editors.ts";

interface Choice {
  id: number;
  name: string;
}

/** What a list of articles can be filtered by. */
export interface Choices {
  sections: Choice[];
  topics: Choice[];
  authors: Choice[];
  /** Empty for writers, who see their own articles alone. */
  colleagues: Choice[];
}

/** @throws Forbidden */
export async function listFilterChoices(actor: Actor): Promise<Choices> {
  requirePermission(actor, "enter the newsroom");
  const [inOrder, topics, authors, colleagues] = await Promise.all([
    db
      .select({ id: sections.id, name: sections.name })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id))
      .limit(100),
    listTopicNames(actor),
    listAuthorNames(actor),
    may(actor, "write any article") ? listColleagues() : [],
  ]);
  return { sections: inOrder, topics, authors, colleagues };
}

const listColleagues = () =>
  db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name), asc(staff.id))
    .limit(500);
