import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { type EditedArticle, findForEditing } from "./for-editors.ts";
import { listTopicsById } from "./named.ts";
import { listPreviewLinks, ownPreviewAddress } from "./previewing.ts";

/** An article with everything that its editor shows around it. */
export interface OpenedArticle extends EditedArticle {
  /** What the topics are called that it, or a version that waits, is about. */
  topics: { id: number; name: string }[];
  /** What was said with the last hand-over, while it is still with whoever it was said to. */
  word: Word | undefined;
  /** Where the reader's page can be seen, for an hour. */
  preview: string;
  /** Links for somebody outside that are still good, the newest first. */
  previewLinks: { id: number; createdByName: string; expiresAt: Date }[];
}

export interface Word {
  text: string;
  byName: string;
  at: Date;
}

/** Opens an article for whoever may write it. @returns undefined when it is not there, or not theirs */
export async function openForEditing(
  actor: Actor,
  articleId: number,
  now: Date,
): Promise<OpenedArticle | undefined> {
  const article = await findForEditing(actor, articleId);
  if (!article) return undefined;
  const versions = [article.content, ...article.asides.map(({ content }) => content)];
  const topics = await listTopicsById(db, [...new Set(versions.flatMap((content) => content.topics))]);
  const links = await listPreviewLinks(actor, articleId);
  return {
    ...article,
    topics: topics.map(({ id, name }) => ({ id, name })),
    word: await findWord(article),
    preview: await ownPreviewAddress(actor, articleId, now),
    previewLinks: links
      .filter(({ expiresAt, revokedAt }) => !revokedAt && expiresAt > now)
      .map(({ id, createdByName, expiresAt }) => ({ id, createdByName, expiresAt })),
  };
}

/** What a submission or a sending back was said with. */
async function findWord({ id, state }: EditedArticle): Promise<Word | undefined> {
  if (state !== "in review" && state !== "sent back") return undefined;
  const purpose = state === "in review" ? "submitted" : "sent back";
  const [handed] = await db
    .select({ text: revisions.comment, byName: revisions.createdBy, at: revisions.createdAt })
    .from(revisions)
    .where(and(eq(revisions.articleId, id), eq(revisions.purpose, purpose)))
    .orderBy(desc(revisions.number))
    .limit(1);
  return handed?.text ? handed : undefined;
}
