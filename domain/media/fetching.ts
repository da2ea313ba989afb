import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { drafts, setAsideDrafts } from "#db/schema/drafts.ts";
import { media } from "#db/schema/media.ts";
import type { Body } from "#domain/articles/body.ts";
import { mediaOfBody } from "#domain/articles/body-text.ts";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { readMediaPreviewToken } from "#domain/articles/preview-tokens.ts";
import { may } from "#domain/staff/permissions.ts";
import { findSession } from "#domain/staff/sessions.ts";

/** What somebody who asks for a medium holds: the values of their cookies. */
export interface Holding {
  session: string | undefined;
  preview: string | undefined;
}

/** How many set-aside drafts, and revisions, are looked through for a medium, the newest first. */
const most = 50;

/** Whether somebody may fetch a medium that readers are shown nowhere: a member of the newsroom, or by a preview of theirs. */
export async function mayFetchUnshown(mediaId: number, holding: Holding, now: Date): Promise<boolean> {
  const staff = holding.session ? await findSession(holding.session, now) : undefined;
  if (staff && !staff.needsSecondFactor && may(staff, "enter the newsroom")) return true;
  const articleId = holding.preview ? readMediaPreviewToken(holding.preview, now) : undefined;
  return articleId !== undefined && namesMedium(articleId, mediaId);
}

/** Whether what is written at an article, or was, names a medium, or a clip whose still picture it is. */
async function namesMedium(articleId: number, mediaId: number): Promise<boolean> {
  const clips = await db.select({ id: media.id }).from(media).where(eq(media.posterId, mediaId)).limit(1_000);
  const wanted = new Set([mediaId, ...clips.map(({ id }) => id)]);
  const names = (content: Pick<DraftContent, "leadMediaId" | "body">) =>
    [content.leadMediaId ?? 0, ...mediaOfBody(content.body)].some((id) => wanted.has(id));

  const [draft] = await db.select().from(drafts).where(eq(drafts.articleId, articleId)).limit(1);
  if (draft && names(draft.content as DraftContent)) return true;
  const asides = await db
    .select({ content: setAsideDrafts.content })
    .from(setAsideDrafts)
    .where(and(eq(setAsideDrafts.articleId, articleId), isNull(setAsideDrafts.settledAt)))
    .orderBy(desc(setAsideDrafts.id))
    .limit(most);
  if (asides.some(({ content }) => names(content as DraftContent))) return true;
  const kept = await db
    .select({ leadMediaId: revisions.leadMediaId, body: revisions.body })
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.number))
    .limit(most);
  return kept.some(({ leadMediaId, body }) => names({ leadMediaId, body: body as Body }));
}
