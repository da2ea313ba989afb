import { db } from "#db/client.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { type EditedArticle, findForEditing } from "./for-editors.ts";
import { listTopicsById } from "./named.ts";
import { listPreviewLinks, ownPreviewAddress } from "./previewing.ts";

/** An article with everything that its editor shows around it. */
export interface OpenedArticle extends EditedArticle {
  /** What the topics are called that it, or a version that waits, is about. */
  topics: { id: number; name: string }[];
  /** Where the reader's page can be seen, for an hour. */
  preview: string;
  /** Links for somebody outside that are still good, the newest first. */
  previewLinks: { id: number; createdByName: string; expiresAt: Date }[];
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
    preview: await ownPreviewAddress(actor, articleId, now),
    previewLinks: links
      .filter(({ expiresAt, revokedAt }) => !revokedAt && expiresAt > now)
      .map(({ id, createdByName, expiresAt }) => ({ id, createdByName, expiresAt })),
  };
}
