import { and, eq, inArray, lte } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db, type Reader } from "#db/client.ts";
import { articles, revisionBylines, revisions } from "#db/schema/articles.ts";
import { corrections } from "#db/schema/live-articles.ts";
import { authors, sections } from "#db/schema/taxonomy.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { listTopicsOfRevisions } from "#domain/topics/of-revision.ts";
import type { Correction, Named, PublishedArticle } from "./article.ts";
import type { Body } from "./body.ts";
import { mediaOfBody } from "./body-text.ts";
import { articleAddress, isPublished } from "./cards.ts";

/* Articles with all that readers are given of them: one for its page, several for feeds and programs. */

/** Columns of articles ⋈ revisions ⋈ sections that an article is made of, but for its body. */
const wholeColumns = {
  article: {
    id: articles.id,
    slug: articles.slug,
    publishedAt: articles.publishedAt,
    firstPublishedAt: articles.firstPublishedAt,
    updatedAt: articles.updatedAt,
    changedForReadersAt: articles.changedForReadersAt,
  },
  revision: {
    id: revisions.id,
    createdAt: revisions.createdAt,
    headline: revisions.headline,
    standfirst: revisions.standfirst,
    place: revisions.place,
    leadMediaId: revisions.leadMediaId,
    language: revisions.language,
    direction: revisions.direction,
    words: revisions.words,
    searchTitle: revisions.searchTitle,
    searchDescription: revisions.searchDescription,
    socialText: revisions.socialText,
  },
  section: { slug: sections.slug, name: sections.name },
};

export interface WholeRow {
  article: Pick<typeof articles.$inferSelect, keyof typeof wholeColumns.article>;
  revision: Pick<typeof revisions.$inferSelect, keyof typeof wholeColumns.revision>;
  section: Named;
}

const nothing: Body = { type: "doc", content: [] };

/**
 * The published ones of these articles, in the order given.
 * @param mostWords the body of an article that has more is left out: it is empty
 */
export async function listWholeArticles(
  ids: readonly number[],
  mostWords: number,
): Promise<PublishedArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(wholeColumns)
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, inArray(articles.id, [...ids])))
    .limit(ids.length);
  const bodies = await db
    .select({ id: revisions.id, body: revisions.body })
    .from(revisions)
    .where(
      and(
        inArray(
          revisions.id,
          rows.map(({ revision }) => revision.id),
        ),
        lte(revisions.words, mostWords),
      ),
    )
    .limit(rows.length);
  const byRevision = new Map(bodies.map(({ id, body }) => [id, body as Body]));
  const whole = await wholeArticles(
    rows.map((row) => ({ ...row, body: byRevision.get(row.revision.id) ?? nothing })),
  );
  return ids.flatMap((id) => whole.find((article) => article.id === id) ?? []);
}

/** What these rows are to readers, in their order, with everything that stands in other tables; each is noted as read. */
export async function wholeArticles(
  rows: readonly (WholeRow & { body: Body })[],
): Promise<PublishedArticle[]> {
  noteRead("sections", "authors", "topics", ...rows.map(({ article }) => `article:${article.id}` as const));
  const revisionIds = rows.map(({ revision }) => revision.id);
  const bylines = await listBylines(revisionIds);
  const topics = await listTopicsOfRevisions(db, revisionIds);
  const corrected = await listCorrectionsOf(rows.map(({ article }) => article.id));
  const shown = rows.flatMap(({ revision, body }) => [revision.leadMediaId ?? [], mediaOfBody(body)].flat());
  const media = await listMedia(shown);
  return rows.map(({ article, revision, section, body }) => {
    const publishedAt = article.publishedAt ?? revision.createdAt;
    return {
      id: article.id,
      slug: article.slug,
      address: articleAddress(section.slug, article.slug),
      section,
      headline: revision.headline,
      standfirst: revision.standfirst,
      place: revision.place,
      language: revision.language,
      direction: revision.direction,
      bylines: bylines.get(revision.id) ?? [],
      topics: (topics.get(revision.id) ?? []).map(({ slug, name }) => ({ slug, name })),
      lead: media.get(revision.leadMediaId ?? 0),
      body,
      media,
      words: revision.words,
      publishedAt,
      firstPublishedAt: article.firstPublishedAt ?? publishedAt,
      updatedAt: article.updatedAt ?? undefined,
      changedAt: article.changedForReadersAt ?? publishedAt,
      corrections: corrected.get(article.id) ?? [],
      searchTitle: revision.searchTitle || revision.headline,
      searchDescription: revision.searchDescription || revision.standfirst,
      socialText: revision.socialText || revision.standfirst,
    };
  });
}

/** The most bylines, and the most corrections, that are read of one article. */
const most = 100;

/** Who signed each of these revisions, in order. */
async function listBylines(revisionIds: readonly number[]): Promise<Map<number, Named[]>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db
    .select({
      revisionId: revisionBylines.revisionId,
      position: revisionBylines.position,
      author: { slug: authors.slug, name: authors.name },
    })
    .from(revisionBylines)
    .innerJoin(authors, eq(authors.id, revisionBylines.authorId))
    .where(inArray(revisionBylines.revisionId, [...revisionIds]))
    .limit(most * revisionIds.length);
  rows.sort((a, b) => a.position - b.position);
  return groupedBy(rows, ({ revisionId, author }) => [revisionId, author]);
}

/** What was put right in each of these articles after publication, the newest first. */
export async function listCorrectionsOf(
  articleIds: readonly number[],
  reader: Reader = db,
): Promise<Map<number, Correction[]>> {
  if (articleIds.length === 0) return new Map();
  const { articleId, id, kind, text, publishedAt } = corrections;
  const rows = await reader
    .select({ articleId, id, kind, text, publishedAt })
    .from(corrections)
    .where(inArray(articleId, [...articleIds]))
    .limit(most * articleIds.length);
  rows.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.id - a.id);
  return groupedBy(rows, ({ articleId, kind, text, publishedAt }) => [
    articleId,
    { kind, text, publishedAt },
  ]);
}

function groupedBy<Row, Value>(
  rows: readonly Row[],
  read: (row: Row) => readonly [number, Value],
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const row of rows) {
    const [key, value] = read(row);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
