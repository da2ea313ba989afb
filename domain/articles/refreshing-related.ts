import { eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { prepareRevision } from "./going-live.ts";
import { storeRelated } from "./related.ts";

/** Computes anew what is related to a live article, from the archive as it is now. */
export async function refreshRelated(articleId: number, now: Date): Promise<void> {
  const [article] = await db
    .select({ liveRevisionId: articles.liveRevisionId })
    .from(articles)
    .where(eq(articles.id, articleId))
    .limit(1);
  if (!article?.liveRevisionId) return;
  const { related } = await prepareRevision(articleId, article.liveRevisionId, now);
  await transaction(async (tx) => {
    await storeRelated(tx, articleId, related);
    await recordChange(tx, now, [`article:${articleId}`]);
  });
}
