import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { isAmong } from "#db/dialect/among.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import type { Body } from "#domain/articles/body.ts";
import { textOfBody } from "#domain/articles/body-text.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { listCorrectionsOf } from "#domain/articles/whole-articles.ts";
import type { Hit } from "./answer.ts";
import { excerptOf, markIn } from "./excerpt.ts";
import type { Term } from "./query.ts";

/** What readers see of each article that was found, in the order given. */
export async function hitsOf(ids: readonly number[], terms: readonly Term[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      standfirst: revisions.standfirst,
      body: revisions.body,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(isPublished, isAmong(articles.id, ids)))
    .limit(ids.length);
  const corrections = await listCorrectionsOf(ids);
  const hits = new Map(
    rows.map(({ articleId, headline, standfirst, body }) => {
      const putRight = (corrections.get(articleId) ?? []).map(({ text }) => text);
      const text = [standfirst, textOfBody(body as Body), ...putRight].join("\n");
      const excerpt = excerptOf(text, terms) ?? markIn(standfirst, terms);
      return [articleId, { articleId, headline: markIn(headline, terms), excerpt }];
    }),
  );
  return ids.flatMap((id) => hits.get(id) ?? []);
}
