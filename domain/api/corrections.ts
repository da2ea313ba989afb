import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { corrections } from "#db/schema/live-articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { isBefore } from "#domain/articles/walking.ts";
import { neverKeep } from "#platform/request.ts";
import { api, pages } from "./addresses.ts";
import { cursorAt, readCursor } from "./cursor.ts";
import type { Question } from "./questions.ts";
import type * as shapes from "./shapes.ts";

/** A page of the corrections of published articles, the newest first. @throws Refusal for a cursor that is none */
export async function listCorrections(question: Question): Promise<z.output<typeof shapes.corrections>> {
  const { limit, after } = question;
  if (limit !== 20 || after !== undefined) neverKeep();
  noteRead("front", "sections");
  const found = await selectCorrections(after, limit + 1);
  const shown = found.slice(0, limit);
  noteRead(...shown.map(({ article }) => `article:${article.id}` as const));
  const last = shown.at(-1);
  const asked = limit === 20 ? {} : { limit };
  const next = found.length > limit && last && cursorAt("corrections", { id: last.id, at: last.publishedAt });
  return {
    corrections: shown.map(({ id, kind, text, publishedAt, article: { section, ...article } }) => ({
      ...{ id, kind, text, published: publishedAt.toISOString() },
      article: { ...article, url: pages.article(section, article.slug), self: api.article(article.slug) },
    })),
    links: {
      self: api.list("corrections", { ...asked, after }),
      next: next ? api.list("corrections", { ...asked, after: next }) : null,
    },
  };
}

function selectCorrections(after: string | undefined, limit: number) {
  const { id, kind, text, publishedAt } = corrections;
  const place = after === undefined ? undefined : readCursor("corrections", after);
  const { headline, language, direction } = revisions;
  return db
    .select({
      ...{ id, kind, text, publishedAt },
      article: {
        id: articles.id,
        slug: articles.slug,
        section: sections.slug,
        headline,
        language,
        direction,
      },
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, isBefore(publishedAt, id, place)))
    .orderBy(desc(publishedAt), desc(id))
    .limit(limit);
}
