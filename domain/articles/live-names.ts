import { eq, exists, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { authors, topics } from "#db/schema/taxonomy.ts";

/*
 * A topic or an author is there for readers with their first live article, and until their last: the mere name of one that
 * was made for what is under an embargo would give it away. Each is one look into an index.
 */

/** That a live article is on the topic of the row. */
export const isLiveTopic = (): SQL =>
  exists(db.select({ one: sql`1` }).from(liveTopics).where(eq(liveTopics.topicId, topics.id)));

/** That a live article is by the author of the row. */
export const isLiveAuthor = (): SQL =>
  exists(db.select({ one: sql`1` }).from(liveAuthors).where(eq(liveAuthors.authorId, authors.id)));
