import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { previewLinks, setAsideDrafts } from "#db/schema/drafts.ts";
import { staff } from "#db/schema/staff.ts";
import { tokenHash } from "#platform/tokens.ts";
import type { ArticleCard, PublishedArticle } from "./article.ts";
import { findArticleRow } from "./article-row.ts";
import { asReadersRead, listRelatedTo } from "./as-readers-read.ts";
import type { DraftContent } from "./draft-content.ts";
import { findDraft } from "./drafts.ts";
import { type OwnPreview, type Previewed, readOwnPreviewToken } from "./preview-tokens.ts";
import { findRevisionContent } from "./revision-content.ts";
import { mayWrite } from "./workflow.ts";

/** What somebody with a preview's token is shown. */
export type Preview =
  | {
      found: "preview";
      what: Previewed;
      /** When what is shown was written. */
      savedAt: Date;
      /** How long the token goes on being good. */
      until: Date;
      article: PublishedArticle;
      related: ArticleCard[];
    }
  /** It was good once. */
  | { found: "ended" }
  | { found: "nothing" };

/** What a token opens. What it does not open is not told apart: a link that never was, an article that is gone. */
export async function findPreview(token: string, now: Date): Promise<Preview> {
  const own = readOwnPreviewToken(token);
  if (own) return findOwn(own, now);
  const [link] = await db
    .select()
    .from(previewLinks)
    .where(eq(previewLinks.tokenHash, tokenHash(token)))
    .limit(1);
  if (!link) return { found: "nothing" };
  if (link.revokedAt || link.expiresAt <= now) return { found: "ended" };
  return draw(link.articleId, "draft", link.expiresAt, now);
}

/** A colleague's own: it ends with the right to write the article, not only with its hour. */
async function findOwn({ articleId, staffId, what, expiresAt }: OwnPreview, now: Date): Promise<Preview> {
  if (expiresAt <= now) return { found: "ended" };
  const article = await findArticleRow(db, articleId);
  const [person] = await db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(eq(staff.id, staffId), isNull(staff.disabledAt)))
    .limit(1);
  if (!article) return { found: "nothing" };
  if (!person || !mayWrite({ kind: "staff", ...person }, article)) return { found: "ended" };
  return draw(articleId, what, expiresAt, now);
}

async function draw(articleId: number, what: Previewed, until: Date, now: Date): Promise<Preview> {
  const written = await findWritten(articleId, what);
  const article = written && (await asReadersRead(articleId, written.content, now));
  if (!article) return { found: "nothing" };
  const related = await listRelatedTo(article, written.content, now);
  return { found: "preview", what, savedAt: written.savedAt, until, article, related };
}

interface Written {
  content: DraftContent;
  savedAt: Date;
}

/** What was written last, a revision, or what was set aside. */
async function findWritten(articleId: number, what: Previewed): Promise<Written | undefined> {
  const [kind, number] = what.split(" ");
  if (kind === "revision") return asWritten(articleId, Number(number));
  if (kind === "aside") {
    const [aside] = await db
      .select({ content: setAsideDrafts.content, savedAt: setAsideDrafts.at })
      .from(setAsideDrafts)
      .where(and(eq(setAsideDrafts.id, Number(number)), eq(setAsideDrafts.articleId, articleId)))
      .limit(1);
    return aside && { ...aside, content: aside.content as DraftContent };
  }
  const article = await findArticleRow(db, articleId);
  return article && findDraft(db, article);
}

async function asWritten(articleId: number, number: number): Promise<Written | undefined> {
  const read = await findRevisionContent(articleId, number);
  return read && { content: read.content, savedAt: read.revision.createdAt };
}
