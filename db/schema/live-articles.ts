import { desc, sql } from "drizzle-orm";
import {
  check,
  choice,
  count,
  id,
  index,
  instant,
  oneOf,
  primaryKey,
  ratio,
  table,
  text,
} from "#db/columns.ts";
import { articles } from "./articles.ts";
import { authors, topics } from "./taxonomy.ts";

/* What is made of an article as it goes live, and of its life after that: derived, but for corrections and former slugs. */

/** The topics of live revisions once more, with the date beside them: a topic's newest are one look into an index. */
export const liveTopics = table(
  "live_topics",
  {
    topicId: count()
      .notNull()
      .references(() => topics.id),
    publishedAt: instant().notNull(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
  },
  (live) => [
    primaryKey({ columns: [live.topicId, live.publishedAt, live.articleId] }),
    index("live_topics_of_article").on(live.articleId),
  ],
);

/** The same for authors. */
export const liveAuthors = table(
  "live_authors",
  {
    authorId: count()
      .notNull()
      .references(() => authors.id),
    publishedAt: instant().notNull(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
  },
  (live) => [
    primaryKey({ columns: [live.authorId, live.publishedAt, live.articleId] }),
    index("live_authors_of_article").on(live.articleId),
  ],
);

/** Live articles that open with a clip: the front page's newest are one look into an index. */
export const liveClips = table(
  "live_clips",
  {
    publishedAt: instant().notNull(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
  },
  (live) => [
    primaryKey({ columns: [live.publishedAt, live.articleId] }),
    index("live_clips_of_article").on(live.articleId),
  ],
);

export const relationKinds = ["pinned", "computed", "barred"] as const;

export const relatedArticles = table(
  "related_articles",
  {
    articleId: count()
      .notNull()
      .references(() => articles.id),
    relatedId: count()
      .notNull()
      .references(() => articles.id),
    kind: choice(relationKinds).notNull(),
    position: count().notNull(),
    score: ratio().notNull(),
    /** Why, for the newsroom: the words and topics that are shared. */
    reason: text().notNull(),
  },
  (related) => [
    primaryKey({ columns: [related.articleId, related.relatedId] }),
    oneOf("related_articles_kind", related.kind, relationKinds),
    check("related_articles_other", sql`${related.articleId} <> ${related.relatedId}`),
    index("related_articles_in_order").on(related.articleId, related.position),
    index("related_articles_backwards").on(related.relatedId),
  ],
);

export const correctionKinds = ["correction", "clarification"] as const;

export const corrections = table(
  "corrections",
  {
    id: id(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
    kind: choice(correctionKinds).notNull(),
    text: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (correction) => [
    oneOf("corrections_kind", correction.kind, correctionKinds),
    index("corrections_of_article").on(correction.articleId, desc(correction.publishedAt)),
    index("corrections_latest").on(desc(correction.publishedAt), desc(correction.id)),
  ],
);

/** Slugs that articles had before: their addresses keep leading to the article. */
export const formerSlugs = table("former_slugs", {
  slug: text().primaryKey(),
  articleId: count()
    .notNull()
    .references(() => articles.id),
  since: instant().notNull(),
});
