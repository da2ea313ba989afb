import { count, id, instant, json, table, text, uniqueIndex } from "#db/columns.ts";

/** Pages that are not articles: about, terms, privacy. */
export const pages = table("pages", {
  id: id(),
  slug: text().notNull().unique(),
});

/** Every version of a page, never changed; the newest is the one in force. */
export const pageVersions = table(
  "page_versions",
  {
    id: id(),
    pageId: count()
      .notNull()
      .references(() => pages.id),
    number: count().notNull(),
    title: text().notNull(),
    /** SHA-256 of title and body, hexadecimal: consents name it. */
    hash: text().notNull(),
    publishedAt: instant().notNull(),
    publishedByName: text().notNull().default(""),
    body: json<unknown>().notNull(),
  },
  (version) => [uniqueIndex("page_versions_of_page").on(version.pageId, version.number)],
);
