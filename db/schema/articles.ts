import { desc, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import {
  check,
  choice,
  count,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  ratio,
  table,
  text,
  uniqueIndex,
} from "#db/columns.ts";
import { media } from "./media.ts";
import { authors, sections, topics } from "./taxonomy.ts";

export const articleStates = [
  "draft",
  "in review",
  "sent back",
  "approved",
  "scheduled",
  "published",
  "unpublished",
] as const;

export const articles = table(
  "articles",
  {
    id: id(),
    slug: text().notNull().unique(),
    sectionId: count()
      .notNull()
      .references(() => sections.id),
    state: choice(articleStates).notNull(),
    /** Counts every change of the row; whoever writes says which version it has seen. */
    version: count().notNull().default(1),
    /** One of its own revisions: a trigger sees to it. */
    liveRevisionId: count().references((): AnySQLiteColumn => revisions.id),
    createdAt: instant().notNull(),
    /** When readers first saw it; never changes. */
    firstPublishedAt: instant(),
    /** When it last became public; lists are ordered by it. */
    publishedAt: instant(),
    /** When what readers see was last changed after publication; null if never. */
    updatedAt: instant(),
  },
  (article) => [
    oneOf("articles_state", article.state, articleStates),
    check(
      "articles_live",
      sql`(${article.state} = 'published') = (${article.liveRevisionId} is not null) and (${article.state} <> 'published' or (${article.publishedAt} is not null and ${article.firstPublishedAt} is not null))`,
    ),
    check("articles_slug", sql`${article.slug} <> ''`),
    index("articles_latest").on(desc(article.publishedAt), desc(article.id)).where(sql`state = 'published'`),
    index("articles_of_section")
      .on(article.sectionId, desc(article.publishedAt), desc(article.id))
      .where(sql`state = 'published'`),
    index("articles_by_first_publication")
      .on(desc(article.firstPublishedAt), desc(article.id))
      .where(sql`state = 'published'`),
  ],
);

/** What an article says, once and for all: rows are never changed, and never deleted once readers have seen them. */
export const revisions = table(
  "revisions",
  {
    id: id(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
    number: count().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    headline: text().notNull(),
    standfirst: text().notNull(),
    place: text().notNull(),
    leadMediaId: count().references(() => media.id),
    searchTitle: text().notNull(),
    searchDescription: text().notNull(),
    socialText: text().notNull(),
    language: text().notNull(),
    direction: choice(["ltr", "rtl"]).notNull(),
    words: count().notNull(),
    /** Last, so that SQLite reads the columns before it without following a long body's overflow pages. */
    body: json<unknown>().notNull(),
  },
  (revision) => [
    uniqueIndex("revisions_of_article").on(revision.articleId, revision.number),
    oneOf("revisions_direction", revision.direction, ["ltr", "rtl"]),
  ],
);

export const revisionBylines = table(
  "revision_bylines",
  {
    revisionId: count()
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    position: count().notNull(),
    authorId: count()
      .notNull()
      .references(() => authors.id),
  },
  (byline) => [
    primaryKey({ columns: [byline.revisionId, byline.position] }),
    uniqueIndex("revision_bylines_once").on(byline.revisionId, byline.authorId),
    index("revision_bylines_of_author").on(byline.authorId),
  ],
);

export const revisionTopics = table(
  "revision_topics",
  {
    revisionId: count()
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    position: count().notNull(),
    topicId: count()
      .notNull()
      .references(() => topics.id),
  },
  (topic) => [
    primaryKey({ columns: [topic.revisionId, topic.position] }),
    uniqueIndex("revision_topics_once").on(topic.revisionId, topic.topicId),
    index("revision_topics_of_topic").on(topic.topicId),
  ],
);

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
