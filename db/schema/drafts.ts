import { desc } from "drizzle-orm";
import { count, id, index, instant, json, table, text } from "#db/columns.ts";
import { articles } from "./articles.ts";
import { staff } from "./staff.ts";

/** What is being written at an article: one row, written over a second after each pause. Its history is in `revisions`. */
export const drafts = table("drafts", {
  articleId: count()
    .primaryKey()
    .references(() => articles.id),
  /** Counts every save; whoever saves says which they have seen. */
  version: count().notNull(),
  savedAt: instant().notNull(),
  savedById: count().references(() => staff.id),
  savedByName: text().notNull(),
  /** The tab that saved last: its own saves may follow one another without having heard the answer. */
  tab: text().notNull(),
  /** How much had been typed in that tab by then: which of its saves this is, since an older one may arrive later. */
  edit: count().notNull().default(0),
  /** A `DraftContent`; see `domain/articles/draft-content.ts`. */
  content: json<unknown>().notNull(),
});

/** What somebody wrote while somebody else's save came first: nothing is merged or dropped, it waits to be chosen. */
export const setAsideDrafts = table(
  "set_aside_drafts",
  {
    id: id(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
    staffId: count().references(() => staff.id),
    staffName: text().notNull(),
    at: instant().notNull(),
    /** The tab it came from: a tab that goes on writing replaces its own. */
    tab: text().notNull(),
    /** Why it lies here, in words. */
    reason: text().notNull(),
    /** When somebody took it, or said that it is not needed; it stays readable. */
    settledAt: instant(),
    content: json<unknown>().notNull(),
  },
  (aside) => [index("set_aside_drafts_of_article").on(aside.articleId, desc(aside.id))],
);

/** Links for somebody outside to an article that is not live. */
export const previewLinks = table(
  "preview_links",
  {
    id: id(),
    articleId: count()
      .notNull()
      .references(() => articles.id),
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    createdByName: text().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (link) => [index("preview_links_of_article").on(link.articleId)],
);
