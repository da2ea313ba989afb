import { and, desc, eq, gte, inArray, notInArray, type SQL } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { liveAuthors, liveClips, liveTopics } from "#db/schema/live-articles.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import type { ArticleCard } from "./article.ts";
import { cardsOf, isPublished, selectCards } from "./cards.ts";

export const cardsOnAPage = 20;
/** Further back than this a list points to the archive: each page costs more than the one before it. */
export const lastPage = 50;

export interface CardPage {
  cards: ArticleCard[];
  /** From 1. */
  page: number;
  hasOlder: boolean;
}

const newestFirst = [desc(articles.publishedAt), desc(articles.id)];

const bounds = (page: number) => ({ limit: cardsOnAPage + 1, offset: (page - 1) * cardsOnAPage });

function pageOf(cards: ArticleCard[], page: number): CardPage {
  return {
    cards: cards.slice(0, cardsOnAPage),
    page,
    hasOlder: cards.length > cardsOnAPage && page < lastPage,
  };
}

/** The newest articles of the whole paper. @param except ids to leave out */
export async function listLatest(limit: number, except: number[] = []): Promise<ArticleCard[]> {
  noteRead("front");
  return listNewest(isPublished, limit, except);
}

/** The newest articles of one section. @param except ids to leave out */
export async function listNewestInSection(
  slug: string,
  limit: number,
  except: number[] = [],
): Promise<ArticleCard[]> {
  noteRead(`section:${slug}`);
  const section = db.select({ id: sections.id }).from(sections).where(eq(sections.slug, slug));
  return listNewest(and(isPublished, eq(articles.sectionId, section)), limit, except);
}

/** The newest articles that open with a clip, from an instant on. @param except ids to leave out */
export async function listClips(limit: number, since: Date, except: number[] = []): Promise<ArticleCard[]> {
  noteRead("front");
  const recent = gte(liveClips.publishedAt, since);
  const ids = await db
    .select({ id: liveClips.articleId })
    .from(liveClips)
    .where(except.length > 0 ? and(recent, notInArray(liveClips.articleId, except)) : recent)
    .orderBy(desc(liveClips.publishedAt), desc(liveClips.articleId))
    .limit(limit);
  return listByIds(ids.map((row) => row.id));
}

async function listNewest(filter: SQL | undefined, limit: number, except: number[]): Promise<ArticleCard[]> {
  const others = except.length > 0 ? and(filter, notInArray(articles.id, except)) : filter;
  return cardsOf(
    await selectCards()
      .where(others)
      .orderBy(...newestFirst)
      .limit(limit),
  );
}

/** A section's articles, the newest first. @param page from 1 to `lastPage` */
export async function listInSection(slug: string, page: number): Promise<CardPage> {
  noteRead(`section:${slug}`);
  const { limit, offset } = bounds(page);
  const section = db.select({ id: sections.id }).from(sections).where(eq(sections.slug, slug));
  const rows = await selectCards()
    .where(and(isPublished, eq(articles.sectionId, section)))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  return pageOf(await cardsOf(rows), page);
}

/** The articles on a topic, the newest first. @param page from 1 to `lastPage` */
export async function listOnTopic(slug: string, page: number): Promise<CardPage> {
  noteRead(`topic:${slug}`);
  const { limit, offset } = bounds(page);
  const topic = db.select({ id: topics.id }).from(topics).where(eq(topics.slug, slug));
  const ids = await db
    .select({ id: liveTopics.articleId })
    .from(liveTopics)
    .where(eq(liveTopics.topicId, topic))
    .orderBy(desc(liveTopics.publishedAt), desc(liveTopics.articleId))
    .limit(limit)
    .offset(offset);
  return pageOf(await listByIds(ids.map((row) => row.id)), page);
}

/** The articles under an author's name, the newest first. @param page from 1 to `lastPage` */
export async function listByAuthor(slug: string, page: number): Promise<CardPage> {
  noteRead(`author:${slug}`);
  const { limit, offset } = bounds(page);
  const author = db.select({ id: authors.id }).from(authors).where(eq(authors.slug, slug));
  const ids = await db
    .select({ id: liveAuthors.articleId })
    .from(liveAuthors)
    .where(eq(liveAuthors.authorId, author))
    .orderBy(desc(liveAuthors.publishedAt), desc(liveAuthors.articleId))
    .limit(limit)
    .offset(offset);
  return pageOf(await listByIds(ids.map((row) => row.id)), page);
}

/** The published ones of these articles, in the order given. */
export async function listByIds(ids: number[]): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards()
    .where(and(isPublished, inArray(articles.id, ids)))
    .limit(ids.length);
  const cards = await cardsOf(rows);
  return ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
}
