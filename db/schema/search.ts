import { sql } from "drizzle-orm";
import { choice, count, index, oneOf, primaryKey, table, text } from "#db/columns.ts";
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

/**
 * Every word of the published articles, with the number of articles it stands in: what tells beforehand how much a search
 * has to read, which words begin with some letters, and which word was meant. Sorted by its bytes on both engines.
 */
export const searchWords = table(
  "search_words",
  {
    word: text().primaryKey(),
    articles: count().notNull(),
  },
  () => [
    // A word whose first letter was mistyped is found by the two after it.
    index("search_words_by_second_letters").on(sql`substr(word, 2, 2)`),
  ],
);

/** Topics and authors that were renamed or merged, whose articles are still to be indexed by the new name. */
export const renamedInIndex = table(
  "renamed_in_index",
  {
    kind: choice(["topic", "author"]).notNull(),
    /** Of the topic or author. */
    namedId: count().notNull(),
    /** The article up to which it is done. */
    doneUpTo: count().notNull().default(0),
  },
  (renamed) => [
    primaryKey({ columns: [renamed.kind, renamed.namedId] }),
    oneOf("renamed_in_index_kind", renamed.kind, ["topic", "author"]),
  ],
);
