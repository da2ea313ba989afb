import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { namesNumber } from "#db/dialect/named-in-json.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { drafts, setAsideDrafts } from "#db/schema/drafts.ts";
import type { DraftContent } from "./draft-content.ts";

/**
 * Whether a draft, or a version that waits beside one, names a section, topic or author: what no revision says yet.
 * Drafts that are kept as revisions are passed over unread.
 */
export async function isNamedInDrafts(
  reader: Reader,
  field: keyof Pick<DraftContent, "sectionId" | "topics" | "bylines">,
  id: number,
): Promise<boolean> {
  const notKept = or(isNull(articles.headRevisionId), gt(articles.changedAt, revisions.createdAt));
  const [draft] = await reader
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(and(notKept, namesNumber(drafts.content, field, id)))
    .limit(1);
  if (draft) return true;
  const [aside] = await reader
    .select({ id: setAsideDrafts.id })
    .from(setAsideDrafts)
    .where(and(isNull(setAsideDrafts.settledAt), namesNumber(setAsideDrafts.content, field, id)))
    .limit(1);
  return aside !== undefined;
}
