import { desc, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import {
  check,
  choice,
  count,
  flag,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "#db/columns.ts";
import { media } from "./media.ts";
import { staff } from "./staff.ts";
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
    /** Null while a draft has none yet: readers never see an article without. */
    sectionId: count().references(() => sections.id),
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
    /**
     * When what readers are given of it last changed in any way, being withdrawn included; null until they were given
     * something. In the order of the commits, and no two are the same: see `readers-changes.ts`.
     */
    changedForReadersAt: instant(),
    /** Whose it is: who made it, and whom it was given to. Both may write it. */
    madeById: count().references((): AnySQLiteColumn => staff.id),
    givenToId: count().references((): AnySQLiteColumn => staff.id),
    /** The newest revision. */
    headRevisionId: count().references((): AnySQLiteColumn => revisions.id),
    /** What the newsroom's lists show of the draft, as it was last saved. */
    workingHeadline: text().notNull().default(""),
    changedAt: instant(),
    changedByName: text().notNull().default(""),
    /** Whether the draft says something that readers of the live article don't see yet. */
    hasChanges: flag().notNull().default(false),
    /** Until then readers meet it nowhere. */
    embargoUntil: instant(),
    /** When which revision goes live by itself: for the first time, or as a change of what is live. */
    scheduledFor: instant(),
    scheduledRevisionId: count().references((): AnySQLiteColumn => revisions.id),
    scheduledById: count().references((): AnySQLiteColumn => staff.id),
    /** The kind of change that a scheduled update makes, and its note. */
    scheduledChange: json<{ kind: string; note: string }>(),
  },
  (article) => [
    oneOf("articles_state", article.state, articleStates),
    check(
      "articles_live",
      sql`(${article.state} = 'published') = (${article.liveRevisionId} is not null) and (${article.state} <> 'published' or (${article.publishedAt} is not null and ${article.firstPublishedAt} is not null and ${article.sectionId} is not null))`,
    ),
    check(
      "articles_scheduled",
      sql`(${article.scheduledFor} is null) = (${article.scheduledRevisionId} is null) and (${article.state} <> 'scheduled' or ${article.scheduledFor} is not null)`,
    ),
    check("articles_slug", sql`${article.slug} <> ''`),
    index("articles_latest").on(desc(article.publishedAt), desc(article.id)).where(sql`state = 'published'`),
    index("articles_of_section")
      .on(article.sectionId, desc(article.publishedAt), desc(article.id))
      .where(sql`state = 'published'`),
    index("articles_by_first_publication")
      .on(desc(article.firstPublishedAt), desc(article.id))
      .where(sql`state = 'published'`),
    // Whether readers see a revision is asked whenever a byline or a topic of one is written.
    uniqueIndex("articles_of_live_revision").on(article.liveRevisionId),
    index("articles_changed_for_readers")
      .on(article.changedForReadersAt, article.id)
      .where(sql`changed_for_readers_at is not null`),
    index("articles_due").on(article.scheduledFor).where(sql`scheduled_for is not null`),
    // The newsroom's three orders. What lists are filtered by stands in them, so that a filter that few articles pass is
    // found by walking the index alone.
    index("articles_by_change").on(
      desc(article.changedAt),
      desc(article.id),
      article.state,
      article.sectionId,
      article.madeById,
      article.givenToId,
      article.headRevisionId,
    ),
    index("articles_by_publication").on(
      desc(article.publishedAt),
      desc(article.id),
      article.state,
      article.sectionId,
      article.madeById,
      article.givenToId,
      article.headRevisionId,
      article.changedAt,
    ),
    // Not of published ones, or SQLite would take it for readers' newest, and sort what it finds.
    index("articles_by_state")
      .on(article.state, desc(article.changedAt), desc(article.id))
      .where(sql`state <> 'published'`),
    index("articles_by_section").on(article.sectionId, desc(article.changedAt), desc(article.id)),
    index("articles_made_by").on(article.madeById, desc(article.changedAt), desc(article.id)),
    index("articles_given_to").on(article.givenToId, desc(article.changedAt), desc(article.id)),
    index("articles_by_headline").on(
      article.workingHeadline,
      article.id,
      article.state,
      article.sectionId,
      article.madeById,
      article.givenToId,
      article.headRevisionId,
      article.changedAt,
    ),
    index("articles_with_changes").on(desc(article.changedAt)).where(sql`has_changes`),
  ],
);

/** What a revision was made for. */
export const revisionPurposes = [
  "saved",
  "submitted",
  "approved",
  "sent back",
  "scheduled",
  "published",
  "updated",
  "taken back",
  "brought in",
] as const;

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
    createdById: count().references((): AnySQLiteColumn => staff.id),
    purpose: choice(revisionPurposes).notNull().default("brought in"),
    /** What it was made for, in somebody's words: why it was sent back, what readers are told. */
    comment: text().notNull().default(""),
    /** Where it is to stand: the article has them when it goes live. */
    slug: text().notNull().default(""),
    sectionId: count().references(() => sections.id),
    embargoUntil: instant(),
    /** For the newsroom alone. */
    notes: text().notNull().default(""),
    /** Ids of related articles that were chosen by hand; null: those the article has already. */
    relatedChoice: json<{ pinned: number[]; barred: number[] }>(),
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
    oneOf("revisions_purpose", revision.purpose, revisionPurposes),
    index("revisions_in_section").on(revision.sectionId),
  ],
);

export const changeKinds = [
  "first",
  "again",
  "correction",
  "clarification",
  "new information",
  "minor",
] as const;

/** Each time a revision became what readers see. What stands here is never pruned. */
export const publications = table(
  "publications",
  {
    id: id(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
    revisionId: count()
      .notNull()
      .references(() => revisions.id),
    at: instant().notNull(),
    byName: text().notNull(),
    change: choice(changeKinds).notNull(),
    note: text().notNull(),
  },
  (publication) => [
    oneOf("publications_change", publication.change, changeKinds),
    index("publications_of_article").on(publication.articleId, desc(publication.id)),
    index("publications_of_revision").on(publication.revisionId),
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
