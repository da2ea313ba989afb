import type { Writer } from "#db/client.ts";
import { doubtArchive } from "#domain/archive/counting.ts";
import type { Generated } from "./generated-article.ts";
import { keepDocuments, keepLists } from "./keeping-lists.ts";
import { keepRecords } from "./keeping-records.ts";
import { keepRevisions } from "./keeping-revisions.ts";
import { keepStates } from "./keeping-states.ts";

/** Keeps articles with everything that publishing them one by one would have kept, but for what is related to them. */
export async function keepBatch(tx: Writer, generated: Generated[]): Promise<void> {
  const kept = await keepRevisions(tx, generated);
  await keepStates(tx, kept);
  const live = kept.filter(({ state }) => state === "published");
  await keepDocuments(tx, kept, live);
  await keepLists(tx, live);
  await doubtArchive(tx);
  await keepRecords(
    tx,
    kept.filter(({ state }) => state === "published" || state === "unpublished"),
  );
}
