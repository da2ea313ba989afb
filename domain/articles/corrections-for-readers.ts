import { desc, eq } from "drizzle-orm";
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

/** The corrections and clarifications of live articles, the newest first. @param page from 1 to `lastPage` */
export async function listLatestCorrections(page: number): Promise<CorrectionPage> {
  // A correction comes with a change of its article, and every such change is one of `front`.
  noteRead("front", "sections");
  const rows = await db
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      publishedAt: corrections.publishedAt,
      articleId: articles.id,
      slug: articles.slug,
      section: sections.slug,
      headline: revisions.headline,
      language: revisions.language,
      direction: revisions.direction,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(isPublished)
    .orderBy(desc(corrections.publishedAt), desc(corrections.id))
    .limit(onAPage + 1)
    .offset((page - 1) * onAPage);
  const shown = rows.slice(0, onAPage);
  noteRead(...shown.map(({ articleId }) => `article:${articleId}` as const));
  return {
    corrections: shown.map(
      ({ id, kind, text, publishedAt, slug, section, headline, language, direction }) => ({
        ...{ id, kind, text, publishedAt },
        article: { address: articleAddress(section, slug), headline, language, direction },
      }),
    ),
    page,
    hasOlder: rows.length > onAPage && page < lastPage,
  };
}
