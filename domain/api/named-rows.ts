import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { portraits } from "#db/schema/portraits.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { isLiveAuthor, isLiveTopic } from "#domain/articles/live-names.ts";

/* Sections, topics and authors as they are kept; topics and authors of live articles alone. */

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
        isLiveTopic(),
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
    .where(and(isLiveAuthor(), condition))
    .orderBy(asc(authors.slug))
    .limit(limit);
