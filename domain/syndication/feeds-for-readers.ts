import { and, eq, inArray, isNull } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { isLiveAuthor, isLiveTopic } from "#domain/articles/live-names.ts";
import { type Walk, walkAuthor, walkPaper, walkSection, walkTopic } from "#domain/articles/walking.ts";
import { listWholeArticles } from "#domain/articles/whole-articles.ts";
import { findRenamedAuthor } from "#domain/authors/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { findRenamedSection } from "#domain/sections/for-readers.ts";
import { findRenamedTopic } from "#domain/topics/for-readers.ts";
import { settings } from "#platform/env.ts";
import { type Feed, type FeedOf, lastChange } from "./feed.ts";
import { findSyndication } from "./syndication-settings.ts";

/** How many articles a feed holds. */
const shown = 30;

/** Of an article that has more words a feed shows the beginning, or all programs would fetch a book every time. */
export const mostWordsInFeed = 20_000;

/** @returns undefined when there is no such section, or no such topic or author with anything live */
export async function findFeed(of: FeedOf): Promise<Feed | undefined> {
  const named = await findNamed(of);
  if (!named) return undefined;
  const paper = await findPublication();
  const { hub } = await findSyndication();
  const { siteUrl } = settings();
  const found = await listWholeArticles(await listNewest(of, named.id), mostWordsInFeed);
  const changes = found.map((article) => lastChange(article).getTime());
  return {
    of,
    id: of.kind === "front" ? `${siteUrl}/` : `${siteUrl}/#${of.kind}-${named.id}`,
    title: of.kind === "front" ? paper.name : `${named.name} – ${paper.name}`,
    description: named.description || paper.tagline,
    language: paper.language,
    paper,
    siteUrl,
    hub,
    updated: changes.length > 0 ? new Date(Math.max(...changes)) : undefined,
    articles: found,
    clipBytes: await listClipBytes(found),
  };
}

/** Where a feed of something that was renamed is now; undefined when there never was such a thing, or nothing in it is live. */
export async function findRenamedFeed(of: FeedOf): Promise<FeedOf | undefined> {
  if (of.kind === "front") return undefined;
  const find = { section: findRenamedSection, topic: findRenamedTopic, author: findRenamedAuthor }[of.kind];
  const slug = await find(of.slug);
  return slug === undefined || slug === of.slug ? undefined : { kind: of.kind, slug };
}

async function findNamed(of: FeedOf): Promise<{ id: number; name: string; description: string } | undefined> {
  switch (of.kind) {
    case "front":
      return { id: 0, name: "", description: "" };
    case "section": {
      noteRead("sections");
      const { id, name, description } = sections;
      const [found] = await db
        .select({ id, name, description })
        .from(sections)
        .where(eq(sections.slug, of.slug))
        .limit(1);
      return found;
    }
    case "topic": {
      noteRead("topics", `topic:${of.slug}`);
      const { id, name, description } = topics;
      const [found] = await db
        .select({ id, name, description })
        .from(topics)
        .where(and(eq(topics.slug, of.slug), isNull(topics.mergedIntoId), isLiveTopic()))
        .limit(1);
      return found;
    }
    case "author": {
      noteRead("authors", `author:${of.slug}`);
      const { id, name, biography: description } = authors;
      const [found] = await db
        .select({ id, name, description })
        .from(authors)
        .where(and(eq(authors.slug, of.slug), isLiveAuthor()))
        .limit(1);
      return found;
    }
    default:
      return of satisfies never;
  }
}

/** Ids of the newest articles of a list. @param id of the section, topic or author */
async function listNewest(of: FeedOf, id: number): Promise<number[]> {
  noteRead(of.kind === "front" ? "front" : `${of.kind}:${of.slug}`);
  return (await walkOf(of.kind, id)(undefined, shown)).map((place) => place.id);
}

function walkOf(kind: FeedOf["kind"], id: number): Walk {
  switch (kind) {
    case "front":
      return walkPaper;
    case "section":
      return walkSection(id);
    case "topic":
      return walkTopic(id);
    case "author":
      return walkAuthor(id);
    default:
      return kind satisfies never;
  }
}

/** How large the files of the clips are that articles open with: a program may then choose not to fetch them. */
async function listClipBytes(found: readonly PublishedArticle[]): Promise<Map<number, number>> {
  const clips = found.flatMap(({ lead }) => (lead?.kind === "video" ? lead.id : []));
  if (clips.length === 0) return new Map();
  const rows = await db
    .select({ id: media.id, bytes: media.bytes })
    .from(media)
    .where(inArray(media.id, clips))
    .limit(clips.length);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}
