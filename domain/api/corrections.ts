import type { z } from "zod";
import { corrections } from "#db/schema/live-articles.ts";
import { noteCorrections, selectCorrections } from "#domain/articles/corrections-for-readers.ts";
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
  const place = after === undefined ? undefined : readCursor("corrections", after);
  const before = isBefore(corrections.publishedAt, corrections.id, place);
  const found = await selectCorrections(before).limit(limit + 1);
  const shown = found.slice(0, limit);
  noteCorrections(shown);
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
