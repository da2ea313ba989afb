import { type SQL, sql } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import type { ArticleCard, Media } from "./article.ts";

/**
 * That an article is published, written out: with the word as a parameter SQLite could not use the partial indexes.
 * https://sqlite.org/partialindex.html#queries_using_partial_indexes
 */
export const isPublished: SQL = sql`${articles.state} = 'published'`;

export const articleAddress = (section: string, slug: string) => `/${section}/${slug}`;

/** What a card is made of: columns of articles ⋈ revisions ⋈ sections. */
export const cardColumns = {
  id: articles.id,
  slug: articles.slug,
  publishedAt: articles.publishedAt,
  sectionSlug: sections.slug,
  sectionName: sections.name,
  headline: revisions.headline,
  standfirst: revisions.standfirst,
  language: revisions.language,
  direction: revisions.direction,
  leadMediaId: revisions.leadMediaId,
};

type CardRow = {
  [Column in keyof typeof cardColumns]: (typeof cardColumns)[Column]["_"]["notNull"] extends true
    ? (typeof cardColumns)[Column]["_"]["data"]
    : (typeof cardColumns)[Column]["_"]["data"] | null;
};

/** Rows as cards, with their pictures; each card is noted as read. */
export async function cardsOf(rows: CardRow[]): Promise<ArticleCard[]> {
  noteRead("sections", ...rows.map((row) => `article:${row.id}` as const));
  const media = await listMedia(rows.flatMap((row) => row.leadMediaId ?? []));
  return rows.map((row) => ({
    id: row.id,
    address: articleAddress(row.sectionSlug, row.slug),
    section: { slug: row.sectionSlug, name: row.sectionName },
    headline: row.headline,
    standfirst: row.standfirst,
    language: row.language,
    direction: row.direction,
    publishedAt: row.publishedAt ?? new Date(0),
    ...leadOf(media.get(row.leadMediaId ?? 0)),
  }));
}

function leadOf(lead: Media | undefined): Pick<ArticleCard, "picture" | "clipDurationMs"> {
  if (!lead) return { picture: undefined, clipDurationMs: undefined };
  switch (lead.kind) {
    case "image":
      return { picture: lead, clipDurationMs: undefined };
    case "video":
      return { picture: lead.poster, clipDurationMs: lead.durationMs };
    default:
      return lead satisfies never;
  }
}

/** A query for cards that still lacks its filter, order and bound. */
export const selectCards = () =>
  db
    .select(cardColumns)
    .from(articles)
    .innerJoin(revisions, sql`${revisions.id} = ${articles.liveRevisionId}`)
    .innerJoin(sections, sql`${sections.id} = ${articles.sectionId}`)
    .$dynamic();
