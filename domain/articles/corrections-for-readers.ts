import { and, desc, eq, type SQL } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { corrections } from "#db/schema/live-articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import type { Correction } from "./article.ts";
import { articleAddress, isPublished } from "./cards.ts";
import { lastPage } from "./lists-for-readers.ts";

/** A correction away from its article. */
export interface ListedCorrection extends Correction {
  id: number;
  article: { address: string; headline: string; language: string; direction: "ltr" | "rtl" };
}

export interface CorrectionPage {
  corrections: ListedCorrection[];
  /** From 1. */
  page: number;
  hasOlder: boolean;
}

const onAPage = 30;

/** The corrections and clarifications of live articles, the newest first, a page by its number. @param page from 1 to `lastPage` */
export async function listLatestCorrections(page: number): Promise<CorrectionPage> {
  const rows = await selectCorrections()
    .limit(onAPage + 1)
    .offset((page - 1) * onAPage);
  const shown = rows.slice(0, onAPage);
  noteCorrections(shown);
  return {
    corrections: shown.map(
      ({ article: { slug, section, headline, language, direction }, ...correction }) => ({
        ...correction,
        article: { address: articleAddress(section, slug), headline, language, direction },
      }),
    ),
    page,
    hasOlder: rows.length > onAPage && page < lastPage,
  };
}

/** Corrections with the live article of each, the newest first: a query that still lacks its bound. */
export const selectCorrections = (condition?: SQL) =>
  db
    .select({
      ...{ id: corrections.id, kind: corrections.kind, text: corrections.text },
      publishedAt: corrections.publishedAt,
      article: {
        ...{ id: articles.id, slug: articles.slug, section: sections.slug },
        ...{ headline: revisions.headline, language: revisions.language, direction: revisions.direction },
      },
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, condition))
    .orderBy(desc(corrections.publishedAt), desc(corrections.id))
    .$dynamic();

/** Notes what a list of corrections was made from. One comes with a change of its article, and every such change is one of `front`. */
export function noteCorrections(shown: readonly { article: { id: number } }[]): void {
  noteRead("front", "sections", ...shown.map(({ article }) => `article:${article.id}` as const));
}
