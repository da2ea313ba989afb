import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db, type Reader, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { previewLinks } from "#db/schema/drafts.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { randomToken, tokenHash } from "#platform/tokens.ts";
import { ownPreviewToken, type Previewed } from "./preview-tokens.ts";
import { mayWrite } from "./workflow.ts";

/** For how many days a link may be good. */
export const previewDays = [1, 3, 7, 30] as const;
const dayMilliseconds = 86_400_000;
/** A colleague's own preview is good for an hour: the editor asks for the next one. */
const ownMilliseconds = 3_600_000;
/** More links than anybody gives away: beyond that the oldest have to be revoked first. */
const mostLinks = 50;

export const previewAddress = (token: string) => `/preview/${token}`;

/** A link for somebody outside. Its address was shown once, to whoever made it. */
export interface PreviewLink {
  id: number;
  createdAt: Date;
  createdByName: string;
  expiresAt: Date;
  /** Undefined when nobody has. */
  revokedAt: Date | undefined;
}

/** @throws Refusal when the article is not there, or not theirs: which of the two is not told */
async function requireArticle(reader: Reader, actor: Actor, articleId: number) {
  const [article] = await reader
    .select({
      id: articles.id,
      headline: articles.workingHeadline,
      madeById: articles.madeById,
      givenToId: articles.givenToId,
    })
    .from(articles)
    .where(eq(articles.id, articleId))
    .limit(1);
  if (!article || !mayWrite(actor, article)) throw new Refusal("This article is not there, or not yours.");
  return article;
}

/**
 * Makes a link with which somebody outside sees the draft of an article as it is whenever they look.
 * @returns its address, without the origin: only a hash of it is kept
 * @throws Refusal when the article is not theirs, there are too many links, or it would be good for another time
 */
export async function makePreviewLink(
  actor: Actor,
  input: { articleId: number; days: number },
  now: Date,
): Promise<string> {
  const days = previewDays.find((each) => each === input.days);
  if (!days) throw new Refusal(`A link is good for ${previewDays.join(", ")} days. Choose one.`, "days");
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + days * dayMilliseconds);
  await transaction(async (tx) => {
    const article = await requireArticle(tx, actor, input.articleId);
    const known = await tx
      .select({ id: previewLinks.id })
      .from(previewLinks)
      .where(
        and(
          eq(previewLinks.articleId, article.id),
          isNull(previewLinks.revokedAt),
          gt(previewLinks.expiresAt, now),
        ),
      )
      .limit(mostLinks);
    if (known.length === mostLinks)
      throw new Refusal(`There are ${mostLinks} links to this article. Revoke one that nobody needs.`);
    const link = { articleId: article.id, tokenHash: tokenHash(token), createdAt: now, expiresAt };
    const [made] = await tx
      .insert(previewLinks)
      .values({ ...link, createdByName: nameOf(actor) })
      .returning({ id: previewLinks.id });
    const entry = {
      action: "article.preview",
      subject: { kind: "article", id: article.id, name: article.headline },
      summary: days === 1 ? "good for a day" : `good for ${days} days`,
      details: { linkId: made?.id, expiresAt: expiresAt.toISOString() },
    } as const;
    await writeLog(tx, actor, entry, now);
  });
  return previewAddress(token);
}

/**
 * Ends a link at once; one that has ended stays as it is.
 * @throws Refusal when the article is not theirs, or has no such link
 */
export async function revokePreviewLink(
  actor: Actor,
  input: { articleId: number; linkId: number },
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const article = await requireArticle(tx, actor, input.articleId);
    const ofArticle = and(eq(previewLinks.id, input.linkId), eq(previewLinks.articleId, article.id));
    const [link] = await tx.select({ id: previewLinks.id }).from(previewLinks).where(ofArticle).limit(1);
    if (!link) throw new Refusal("There is no such link to this article.");
    const revoked = await tx
      .update(previewLinks)
      .set({ revokedAt: now })
      .where(and(ofArticle, isNull(previewLinks.revokedAt)))
      .returning({ id: previewLinks.id });
    if (revoked.length === 0) return;
    const subject = { kind: "article", id: article.id, name: article.headline } as const;
    const entry = { action: "article.revoke-preview", subject, details: { linkId: link.id } } as const;
    await writeLog(tx, actor, entry, now);
  });
}

/** The links to an article, the newest first. @throws Refusal when it is not theirs */
export async function listPreviewLinks(actor: Actor, articleId: number): Promise<PreviewLink[]> {
  await requireArticle(db, actor, articleId);
  const rows = await db
    .select()
    .from(previewLinks)
    .where(eq(previewLinks.articleId, articleId))
    .orderBy(desc(previewLinks.id))
    .limit(2 * mostLinks);
  return rows.map(({ id, createdAt, createdByName, expiresAt, revokedAt }) => ({
    ...{ id, createdAt, createdByName, expiresAt },
    revokedAt: revokedAt ?? undefined,
  }));
}

/**
 * Where a colleague sees an article's draft as readers would, for an hour, in a frame of the newsroom.
 * @param what of the article: one of its revisions, or what was set aside, instead of the draft
 * @throws Refusal when the article is not theirs
 */
export async function ownPreviewAddress(
  actor: Actor,
  articleId: number,
  now: Date,
  what: Previewed = "draft",
): Promise<string> {
  await requireArticle(db, actor, articleId);
  const staffId = actor.kind === "staff" ? actor.id : 0;
  const expiresAt = new Date(now.getTime() + ownMilliseconds);
  return previewAddress(ownPreviewToken({ articleId, staffId, what, expiresAt }));
}
