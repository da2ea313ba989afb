import { and, asc, isNotNull, sql } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { neverKeep } from "#platform/request.ts";
import { api } from "./addresses.ts";
import type { Articles } from "./articles.ts";
import { cursorAt, readCursor } from "./cursor.ts";
import type { Question } from "./questions.ts";
import { listSummaries } from "./summaries.ts";

/**
 * A page of the articles that have changed for readers since an instant, in the order in which they did, and of those that
 * were withdrawn. That order is the commits' own: whoever goes on from the last page's `later` misses nothing, however often
 * an article changes meanwhile.
 * @throws Refusal for a cursor that is none
 */
export async function listChanges(question: Question & { updated_since: Date }): Promise<Articles> {
  const { limit, after, updated_since: since } = question;
  neverKeep();
  noteRead("front");
  const found = await listChanged(since, after, limit + 1);
  const shown = found.slice(0, limit);
  const gone = shown.filter(({ state }) => state !== "published");
  const at = (cursor: string | undefined) =>
    api.list("articles", {
      ...{ updated_since: since.toISOString(), limit: limit === 20 ? undefined : limit, after: cursor },
    });
  const last = shown.at(-1);
  const on = at(last ? cursorAt("changes", { id: last.id, at: last.at ?? since }) : after);
  const hasMore = found.length > limit;
  return {
    articles: await listSummaries(shown.filter(({ state }) => state === "published").map(({ id }) => id)),
    withdrawn: gone.map(({ id, slug, at }) => ({
      ...{ id, slug, self: api.article(slug), changed: (at ?? since).toISOString() },
    })),
    links: { self: at(after), next: hasMore ? on : null, later: hasMore ? null : on },
  };
}

async function listChanged(since: Date, after: string | undefined, limit: number) {
  const { id, slug, state, changedForReadersAt: at } = articles;
  const place = after === undefined ? undefined : readCursor("changes", after);
  const begin = place
    ? sql`(${at}, ${id}) > (${sql.param(place.at, at)}, ${place.id})`
    : sql`${at} >= ${sql.param(since, at)}`;
  return db
    .select({ id, slug, state, at })
    .from(articles)
    .where(and(isNotNull(at), begin))
    .orderBy(asc(at), asc(id))
    .limit(limit);
}
