import { eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { noteRead } from "#db/changes.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import type { Media } from "#domain/articles/article.ts";
import { findRenamedAuthor } from "#domain/authors/for-readers.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { findRenamedSection, listSections } from "#domain/sections/for-readers.ts";
import { findRenamedTopic } from "#domain/topics/for-readers.ts";
import { neverKeep } from "#platform/request.ts";
import { api } from "./addresses.ts";
import { cursorAtSlug, readSlugCursor } from "./cursor.ts";
import { asPicture } from "./media.ts";
import { selectAuthors, selectSections, selectTopics } from "./named-rows.ts";
import type { Question } from "./questions.ts";
import type * as shapes from "./shapes.ts";
import { referTo } from "./summaries.ts";

/* Sections, topics and authors, one by one and in lists. */

type Kind = "section" | "topic" | "author";
type Section = z.output<typeof shapes.section>;
type Author = z.output<typeof shapes.author>;

const kinds = {
  section: {
    names: "sections",
    find: async (slug: string) => (await selectSections(eq(sections.slug, slug)))[0],
    findRenamed: findRenamedSection,
  },
  topic: {
    names: "topics",
    find: async (slug: string) => (await selectTopics(eq(topics.slug, slug), 1))[0],
    findRenamed: findRenamedTopic,
  },
  author: {
    names: "authors",
    find: async (slug: string) => (await selectAuthors(eq(authors.slug, slug), 1))[0],
    findRenamed: findRenamedAuthor,
  },
} as const;

/** Of which section, topic or author a slug is or was. @returns undefined where nothing is published under it */
export async function findNamed(kind: Kind, slug: string): Promise<{ id: number; slug: string } | undefined> {
  const { names, find, findRenamed } = kinds[kind];
  noteRead(names);
  const found = await find(slug);
  if (found) return found;
  const moved = await findRenamed(slug);
  return moved === undefined ? undefined : find(moved);
}

/** What stands at an address: a section, topic or author, or the slug that it has now. */
export type At<Named> = { found: "named"; named: Named } | { found: "elsewhere"; slug: string };

async function at<Named extends { slug: string }, Shown>(
  kind: {
    find: (slug: string) => Promise<Named | undefined>;
    findRenamed: (slug: string) => Promise<string | undefined>;
  },
  slug: string,
  show: (named: Named) => Shown | Promise<Shown>,
): Promise<At<Shown> | undefined> {
  const named = await kind.find(slug);
  if (named) return { found: "named", named: await show(named) };
  const moved = await kind.findRenamed(slug);
  return moved !== undefined && (await kind.find(moved)) ? { found: "elsewhere", slug: moved } : undefined;
}

export function findSectionAt(slug: string): Promise<At<Section> | undefined> {
  noteRead("sections");
  return at(kinds.section, slug, asSection);
}

export function findTopicAt(slug: string): Promise<At<Section> | undefined> {
  noteRead("topics", `topic:${slug}`);
  return at(kinds.topic, slug, asTopic);
}

export function findAuthorAt(slug: string): Promise<At<Author> | undefined> {
  noteRead("authors", `author:${slug}`);
  return at(kinds.author, slug, async (author) => asAuthor(author, await portraitsOf([author])));
}

/** All sections, in the paper's own order. */
export async function listAllSections(): Promise<z.output<typeof shapes.sections>> {
  const listed = await listSections();
  return { sections: listed.map(asSection), links: { self: api.list("sections"), next: null } };
}

/** A page of topics, by their slugs. @throws Refusal for a cursor that is none */
export async function listTopics(question: Question): Promise<z.output<typeof shapes.topics>> {
  noteRead("topics", "front");
  const { rows, links } = await pageBySlug("topics", question, (after, limit) =>
    selectTopics(after === undefined ? undefined : gt(topics.slug, after), limit),
  );
  return { topics: rows.map(asTopic), links };
}

/** A page of authors, by their slugs. @throws Refusal for a cursor that is none */
export async function listAuthors(question: Question): Promise<z.output<typeof shapes.authors>> {
  noteRead("authors", "front");
  const { rows, links } = await pageBySlug("authors", question, (after, limit) =>
    selectAuthors(after === undefined ? undefined : gt(authors.slug, after), limit),
  );
  const media = await portraitsOf(rows);
  return { authors: rows.map((row) => asAuthor(row, media)), links };
}

async function pageBySlug<Row extends { slug: string }>(
  list: string,
  { limit, after }: Question,
  select: (after: string | undefined, limit: number) => Promise<Row[]>,
) {
  if (limit !== 20 || after !== undefined) neverKeep();
  const found = await select(after === undefined ? undefined : readSlugCursor(after), limit + 1);
  const rows = found.slice(0, limit);
  const asked = limit === 20 ? {} : { limit };
  const last = rows.at(-1);
  const more = found.length > limit && last;
  return {
    rows,
    links: {
      self: api.list(list, { ...asked, after }),
      next: more ? api.list(list, { ...asked, after: cursorAtSlug(more.slug) }) : null,
    },
  };
}

type Described = { slug: string; name: string; description: string };

const asSection = ({ slug, name, description }: Described): Section => ({
  ...{ ...referTo("section", { slug, name }), description },
  articles: api.list("articles", { section: slug }),
});

const asTopic = ({ slug, name, description }: Described): Section => ({
  ...{ ...referTo("topic", { slug, name }), description },
  articles: api.list("articles", { topic: slug }),
});

type AuthorRow = Awaited<ReturnType<typeof selectAuthors>>[number];

const portraitsOf = (rows: AuthorRow[]) => listMedia(rows.flatMap(({ portraitId }) => portraitId ?? []));

function asAuthor(row: AuthorRow, media: ReadonlyMap<number, Media>): Author {
  const { slug, name, role, biography, email, links, portraitId } = row;
  const portrait = media.get(portraitId ?? 0);
  return {
    ...{ ...referTo("author", { slug, name }), role, biography },
    portrait: portrait?.kind === "image" ? asPicture(portrait) : null,
    email: email || null,
    profiles: links,
    articles: api.list("articles", { author: slug }),
  };
}
