import type { Writer } from "#db/client.ts";
import { renamedInIndex } from "#db/schema/search.ts";

/**
 * Notes that topics or authors are called something else, or were merged, in the transaction that does it. Their articles are
 * indexed anew bit by bit afterwards: there may be tens of thousands.
 */
export async function noteRenamed(
  tx: Writer,
  kind: "topic" | "author",
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insert(renamedInIndex)
    .values(ids.map((namedId) => ({ kind, namedId, doneUpTo: 0 })))
    .onConflictDoUpdate({
      target: [renamedInIndex.kind, renamedInIndex.namedId],
      set: { doneUpTo: 0 },
    });
}
