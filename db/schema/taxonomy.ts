import { count, id, table, text } from "#db/columns.ts";

export const sections = table("sections", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull(),
  position: count().notNull(),
});

export const topics = table("topics", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull(),
});

/** Who writes under their name: a byline, which need not have an account. */
export const authors = table("authors", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  biography: text().notNull(),
});
