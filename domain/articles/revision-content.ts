import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { db, type Reader } from "#db/client.ts";
import { articles, revisionBylines, revisions } from "#db/schema/articles.ts";
import { relatedArticles } from "#db/schema/live-articles.ts";
import { listTopicsOfRevision } from "#domain/topics/of-revision.ts";
import type { Body } from "./body.ts";
import type { DraftContent } from "./draft-content.ts";

type RevisionRow = typeof revisions.$inferSelect;

/** A revision with all that the editor would show of it. */
export interface RevisionRead {
  revision: Omit<RevisionRow, "body">;
  content: DraftContent;
}

/**
 * A revision of an article as the editor has it.
 * @param number the newest when absent
 */
export async function findRevisionContent(
  articleId: number,
  number?: number,
  reader: Reader = db,
): Promise<RevisionRead | undefined> {
  const numbered = number === undefined ? undefined : eq(revisions.number, number);
  return findWhere(reader, and(eq(revisions.articleId, articleId), numbered));
}

/** The same by the revision's id. @returns undefined when it is not one of the article's */
export const findRevisionById = (
  reader: Reader,
  articleId: number,
  revisionId: number,
): Promise<RevisionRead | undefined> =>
  findWhere(reader, and(eq(revisions.articleId, articleId), eq(revisions.id, revisionId)));

async function findWhere(reader: Reader, filter: SQL | undefined): Promise<RevisionRead | undefined> {
  const [found] = await reader
    .select({ revision: revisions, slug: articles.slug, sectionId: articles.sectionId })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .where(filter)
    .orderBy(desc(revisions.number))
    .limit(1);
  if (!found) return undefined;
  const { body, ...revision } = found.revision;
  return { revision, content: await contentOf(reader, found.revision, body as Body, found) };
}

/** Revisions from before the newsroom name no place of their own: they stand where their article does. */
async function contentOf(
  reader: Reader,
  revision: RevisionRow,
  body: Body,
  article: { slug: string; sectionId: number | null },
): Promise<DraftContent> {
  const { headline, standfirst, place, leadMediaId, searchTitle, searchDescription, socialText } = revision;
  const { language, direction, embargoUntil, notes, relatedChoice } = revision;
  return {
    ...{ headline, standfirst, place, body, leadMediaId, searchTitle, searchDescription, socialText },
    ...{ language, direction, notes },
    bylines: await listBylineIds(reader, revision.id),
    topics: (await listTopicsOfRevision(reader, revision.id)).map(({ id }) => id),
    slug: revision.slug || article.slug,
    slugByHand: true,
    sectionId: revision.sectionId ?? article.sectionId,
    embargoUntil: embargoUntil?.toISOString() ?? null,
    related: relatedChoice ?? (await listChosen(reader, revision.articleId)),
  };
}

async function listBylineIds(reader: Reader, revisionId: number): Promise<number[]> {
  const rows = await reader
    .select({ id: revisionBylines.authorId })
    .from(revisionBylines)
    .where(eq(revisionBylines.revisionId, revisionId))
    .orderBy(asc(revisionBylines.position))
    .limit(100);
  return rows.map(({ id }) => id);
}

/** The related stories that were chosen by hand for what is live. */
async function listChosen(reader: Reader, articleId: number): Promise<DraftContent["related"]> {
  const rows = await reader
    .select({ id: relatedArticles.relatedId, kind: relatedArticles.kind })
    .from(relatedArticles)
    .where(eq(relatedArticles.articleId, articleId))
    .orderBy(asc(relatedArticles.position))
    .limit(100);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return { pinned: of("pinned"), barred: of("barred") };
}
