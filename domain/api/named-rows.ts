import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { portraits } from "#db/schema/portraits.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";

/*
 * Sections, topics and authors as they are kept. A topic or an author is found as soon as something is published: one that
 * was made for an article under an embargo would give it away.
 */

const sectionColumns = {
  ...{ id: sections.id, slug: sections.slug, name: sections.name, description: sections.description },
};
const topicColumns = {
  ...{ id: topics.id, slug: topics.slug, name: topics.name, description: topics.description },
};
const authorColumns = {
  ...{ id: authors.id, slug: authors.slug, name: authors.name },
  ...{ role: authors.role, biography: authors.biography, email: authors.email, links: authors.links },
  portraitId: portraits.mediaId,
};

/** The section that fulfils a condition. */
export const selectSections = (condition: SQL) =>
  db.select(sectionColumns).from(sections).where(condition).limit(1);

/** Topics by their slugs. */
export const selectTopics = (condition: SQL | undefined, limit: number) =>
  db
    .select(topicColumns)
    .from(topics)
    .where(
      and(
        // The plus keeps SQLite from finding those by an index, and sorting them.
        sql`+${topics.mergedIntoId} is null`,
        exists(db.select({ one: sql`1` }).from(liveTopics).where(eq(liveTopics.topicId, topics.id))),
        condition,
      ),
    )
    .orderBy(asc(topics.slug))
    .limit(limit);

/** Authors by their slugs. */
export const selectAuthors = (condition: SQL | undefined, limit: number) =>
  db
    .select(authorColumns)
    .from(authors)
    .leftJoin(portraits, eq(portraits.authorId, authors.id))
    .where(
      and(
        exists(db.select({ one: sql`1` }).from(liveAuthors).where(eq(liveAuthors.authorId, authors.id))),
        condition,
      ),
    )
    .orderBy(asc(authors.slug))
    .limit(limit);
