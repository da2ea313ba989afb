import { asc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisionBylines } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { staff } from "#db/schema/staff.ts";
import { authors, sections } from "#db/schema/taxonomy.ts";
import { articleAddress } from "#domain/articles/cards.ts";
import type { ArticleState } from "#domain/articles/workflow.ts";

/** An article as the newsroom's lists show it. */
export interface DeskRow {
  id: number;
  /** The versions of the article and of its draft: whoever moves it says that they have seen these. */
  version: number;
  seen: number;
  headline: string;
  state: ArticleState;
  hasChanges: boolean;
  section: string;
  /** Names, in the order of the byline. */
  byline: string[];
  madeBy: string;
  givenTo: string;
  changedAt: Date;
  changedBy: string;
  publishedAt: Date | undefined;
  scheduledFor: Date | undefined;
  embargoUntil: Date | undefined;
  /** Where readers find it, when they do. */
  address: string | undefined;
}

/** Articles by their ids, in the order given; those that are gone are left out. */
export async function findRows(ids: number[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({
      article: articles,
      section: { slug: sections.slug, name: sections.name },
      seen: drafts.version,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .where(inArray(articles.id, ids))
    .limit(ids.length);
  const names = await namesOfStaff(found.flatMap(({ article }) => [article.madeById, article.givenToId]));
  const bylines = await listBylines(found.flatMap(({ article }) => article.headRevisionId ?? []));
  const rows = new Map(
    found.map(({ article, section, seen }): [number, DeskRow] => [
      article.id,
      {
        id: article.id,
        version: article.version,
        seen: seen ?? 0,
        headline: article.workingHeadline,
        state: article.state,
        hasChanges: article.hasChanges,
        section: section?.name ?? "",
        byline: bylines.get(article.headRevisionId ?? 0) ?? [],
        madeBy: names.get(article.madeById ?? 0) ?? "",
        givenTo: names.get(article.givenToId ?? 0) ?? "",
        changedAt: article.changedAt ?? article.createdAt,
        changedBy: article.changedByName,
        publishedAt: article.publishedAt ?? undefined,
        scheduledFor: article.scheduledFor ?? undefined,
        embargoUntil: article.embargoUntil ?? undefined,
        address:
          article.state === "published" && section ? articleAddress(section.slug, article.slug) : undefined,
      },
    ]),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

async function namesOfStaff(ids: (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, wanted))
    .limit(wanted.length);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function listBylines(revisionIds: number[]): Promise<Map<number, string[]>> {
  const bylines = new Map<number, string[]>();
  if (revisionIds.length === 0) return bylines;
  const rows = await db
    .select({ revisionId: revisionBylines.revisionId, name: authors.name })
    .from(revisionBylines)
    .innerJoin(authors, eq(authors.id, revisionBylines.authorId))
    .where(inArray(revisionBylines.revisionId, revisionIds))
    .orderBy(asc(revisionBylines.revisionId), asc(revisionBylines.position))
    .limit(10_000);
  for (const { revisionId, name } of rows)
    bylines.set(revisionId, [...(bylines.get(revisionId) ?? []), name]);
  return bylines;
}
