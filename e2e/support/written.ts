import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { type DraftContent, emptyDraft } from "#domain/articles/draft-content.ts";
import { beginArticle, saveDraft } from "#domain/articles/drafting.ts";
import { findForEditing } from "#domain/articles/for-editors.ts";
import type { MoveInput } from "#domain/articles/moving.ts";
import type { Colleague } from "./newsroom.ts";

/* Drafts that a story writes without the editor: as its scripts would, in a tab of their own. */

const tab = "a story";

/** The id of a section of the sample edition. */
export async function sectionId(slug: string): Promise<number> {
  const [section] = await db
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.slug, slug))
    .limit(1);
  if (!section) throw new Error(`There is no section ${slug}.`);
  return section.id;
}

/** Begins an article and writes its draft. @returns its id */
export async function writeNew(person: Colleague, said: Partial<DraftContent>): Promise<number> {
  const articleId = await beginArticle(person, { sectionId: await sectionId("world") }, new Date());
  await writeOn(person, articleId, said);
  return articleId;
}

/** Writes on at a draft. */
export async function writeOn(
  person: Colleague,
  articleId: number,
  said: Partial<DraftContent>,
): Promise<void> {
  const article = await findForEditing(person, articleId);
  const content = { ...(article?.content ?? emptyDraft("en", "ltr")), ...said };
  const seen = article?.draftVersion ?? 0;
  const saved = await saveDraft(person, { articleId, seen, tab, content }, new Date());
  if (!saved?.saved) throw new Error("The draft was not saved.");
}

/** Writes over what somebody has saved meanwhile, which is set aside. @returns its id */
export async function writeAside(person: Colleague, articleId: number): Promise<number> {
  const article = await findForEditing(person, articleId);
  const content = { ...(article?.content ?? emptyDraft("en", "ltr")), headline: "Written beside" };
  const late = { articleId, seen: 0, tab: "another tab", content };
  const saved = await saveDraft(person, late, new Date());
  if (!saved || saved.saved) throw new Error("The draft was not set aside.");
  return saved.asideId;
}

/** What the next move has to say that it has seen. */
export async function seenOf(person: Colleague, articleId: number): Promise<MoveInput> {
  const article = await findForEditing(person, articleId);
  if (!article) throw new Error("There is no such article.");
  return { articleId, version: article.version, seen: article.draftVersion };
}
