import { inArray, sql } from "drizzle-orm";
import type { SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { Writer } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import type { Kept } from "./generated-article.ts";

type Values = SQLiteUpdateSetSource<typeof articles>;

const revision = sql`(select id from ${revisions} where ${revisions.articleId} = ${articles.id} and ${revisions.number} = 1)`;
const at = sql`${articles.createdAt}`;
const whenSeen = { firstPublishedAt: at, publishedAt: at, changedForReadersAt: at };

/**
 * Brings drafts to their states. Triggers let an article begin only as one that nobody sees, and each change of a row
 * changes a dozen indexes: one statement sets all there is to say of the articles of one state.
 */
export async function keepStates(tx: Writer, kept: Kept[]): Promise<void> {
  const set = async (some: Kept[], values: Values) => {
    const ids = some.map(({ articleId }) => articleId);
    if (ids.length > 0) await tx.update(articles).set(values).where(inArray(articles.id, ids));
  };
  for (const [state, some] of Map.groupBy(kept, (article) => article.state)) {
    const values: Values = { headRevisionId: revision };
    if (state === "published") Object.assign(values, whenSeen, { liveRevisionId: revision });
    if (state === "unpublished") Object.assign(values, whenSeen);
    if (state === "scheduled")
      for (const article of some) await set([article], { ...values, ...planOf(article) });
    else await set(some, { ...values, state });
  }
  await set(
    kept.filter(({ hasChanges }) => hasChanges),
    { hasChanges: true },
  );
}

const planOf = ({ scheduledFor, revisionId, madeBy }: Kept): Values => ({
  ...{ state: "scheduled", scheduledFor, scheduledRevisionId: revisionId, scheduledById: madeBy.id },
});
