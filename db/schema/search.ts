import { count, table, text } from "#db/columns.ts";
import { articles } from "./articles.ts";

/**
 * The words of every published article, folded (lower case, no accents, no Hebrew points) and separated by spaces, so
 * that both engines index the same terms. The full-text index over it is made by hand in the migrations.
 */
export const searchDocuments = table("search_documents", {
  articleId: count()
    .primaryKey()
    .references(() => articles.id),
  title: text().notNull(),
  content: text().notNull(),
});

/** The same of every article's draft, for the newsroom's own search: as of its newest revision. */
export const deskDocuments = table("desk_documents", {
  articleId: count()
    .primaryKey()
    .references(() => articles.id),
  title: text().notNull(),
  content: text().notNull(),
});
