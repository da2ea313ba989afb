import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { choice, count, id, index, instant, json, oneOf, primaryKey, table, text } from "#db/columns.ts";

export const sections = table(
  "sections",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    position: count().notNull(),
  },
  (section) => [index("sections_in_order").on(section.position, section.id)],
);

export const topics = table(
  "topics",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    /** A topic that was merged into another stands for that one wherever a revision names it. */
    mergedIntoId: count().references((): AnySQLiteColumn => topics.id),
  },
  (topic) => [
    index("topics_by_name").on(topic.name),
    index("topics_merged").on(topic.mergedIntoId),
    index("topics_in_order").on(topic.mergedIntoId, topic.slug),
  ],
);

/** Who writes under their name: a byline, which need not have an account. */
export const authors = table("authors", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  /** Plain paragraphs, separated by blank lines. */
  biography: text().notNull(),
  /** Where readers may write to; empty when nowhere. */
  email: text().notNull().default(""),
  /** Addresses of pages elsewhere that are theirs. */
  links: json<string[]>().notNull().default([]),
});

export const namedKinds = ["section", "topic", "author"] as const;

/** Slugs that sections, topics and authors had before: their addresses keep leading to them. */
export const formerNames = table(
  "former_names",
  {
    kind: choice(namedKinds).notNull(),
    slug: text().notNull(),
    /** Of the section, topic or author. */
    namedId: count().notNull(),
    since: instant().notNull(),
  },
  (former) => [
    primaryKey({ columns: [former.kind, former.slug] }),
    oneOf("former_names_kind", former.kind, namedKinds),
    index("former_names_of").on(former.kind, former.namedId),
  ],
);
