import type { Writer } from "#db/client.ts";
import { publications } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import type { Kept } from "./generated-article.ts";
import { insertAll } from "./insert-all.ts";

/** What stays on record of articles that readers saw. */
export async function keepRecords(tx: Writer, seen: Kept[]): Promise<void> {
  await insertAll(
    tx,
    publications,
    seen.map(({ articleId, revisionId, at, madeBy }) => ({
      ...{ articleId, revisionId, at, byName: madeBy.name },
      ...{ change: "first" as const, note: "" },
    })),
  );
  await insertAll(
    tx,
    auditLog,
    seen.map(({ articleId, at, madeBy, headline }) => ({
      ...{ at, actorKind: "staff" as const, staffId: madeBy.id, actorName: madeBy.name },
      ...{ subjectKind: "article", subjectId: articleId, subjectName: headline },
      ...{ action: "article.publish", summary: "", details: {}, address: "" },
    })),
  );
}
