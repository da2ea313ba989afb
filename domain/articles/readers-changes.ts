import { desc, isNotNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { holdOrder } from "#db/dialect/holding.ts";
import { articles } from "#db/schema/articles.ts";

/**
 * The instant at which what readers are given of an article changes: `now`, or just after the last such change. Whoever
 * takes one is the only one until the transaction ends, so that the instants follow one another as the changes were
 * committed: who has read all changes up to one of them will never find an earlier one.
 */
export async function nextReadersChange(tx: Writer, now: Date): Promise<Date> {
  await holdOrder(tx, "readers' changes");
  const [last] = await tx
    .select({ at: articles.changedForReadersAt })
    .from(articles)
    .where(isNotNull(articles.changedForReadersAt))
    .orderBy(desc(articles.changedForReadersAt), desc(articles.id))
    .limit(1);
  return new Date(Math.max(now.getTime(), (last?.at?.getTime() ?? 0) + 1));
}
