import { eq } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { type ArticleRow, changedMeanwhile } from "./article-row.ts";
import { parseBody } from "./body-validation.ts";
import { type DraftContent, draftContentForm, emptyDraft } from "./draft-content.ts";
import { topicsStandingFor } from "./named.ts";
import { withoutControlCharacters } from "./plain-text.ts";
import { findRevisionContent } from "./revision-content.ts";
import { staffIdOf } from "./revisions.ts";
import type { Typed } from "./typed.ts";

/** What is being written at an article. */
export interface Draft {
  /** 0 where nobody has written since the article was brought in: its newest revision is the draft. */
  version: number;
  savedAt: Date;
  savedById: number | null;
  savedByName: string;
  /** The tab that saved last; empty when it was none. */
  tab: string;
  /** Which of that tab's saves it is: grows with all that is typed there. */
  edit: number;
  content: DraftContent;
}

/** The draft of an article. The address of one that readers know no longer follows its headline. */
export async function findDraft(reader: Reader, article: ArticleRow): Promise<Draft> {
  const draft = (await findSaved(reader, article.id)) ?? (await findUnopened(reader, article));
  if (article.firstPublishedAt) draft.content.slugByHand = true;
  return draft;
}

/** @throws Refusal when the draft has been saved since `seen` was */
export function checkSeen(draft: Draft, seen: number): void {
  if (draft.version !== seen) throw changedMeanwhile();
}

async function findSaved(reader: Reader, articleId: number): Promise<Draft | undefined> {
  const [row] = await reader.select().from(drafts).where(eq(drafts.articleId, articleId)).limit(1);
  if (!row) return undefined;
  const { version, savedAt, savedById, savedByName, tab, edit } = row;
  // It was judged on its way in; fields that have been added since are empty.
  const content = { ...emptyDraft("en", "ltr"), ...(row.content as DraftContent) };
  // Topics may have been merged since.
  content.topics = await topicsStandingFor(reader, content.topics);
  return { version, savedAt, savedById, savedByName, tab, edit, content };
}

async function findUnopened(reader: Reader, article: ArticleRow): Promise<Draft> {
  const newest = await findRevisionContent(article.id, undefined, reader);
  const savedAt = article.changedAt ?? article.createdAt;
  const nobody = { savedById: null, savedByName: article.changedByName, tab: "", edit: 0 };
  const saved = { version: 0, savedAt, ...nobody };
  return { ...saved, content: newest?.content ?? emptyDraft("en", "ltr") };
}

/** Writes over the draft of an article that is held. */
export async function writeDraft(
  tx: Writer,
  actor: Actor,
  articleId: number,
  draft: Pick<Draft, "version" | "tab" | "content"> & { edit?: number },
  now: Date,
): Promise<void> {
  const row = { edit: 0, ...draft, savedAt: now, savedById: staffIdOf(actor), savedByName: nameOf(actor) };
  await tx
    .insert(drafts)
    .values({ articleId, ...row })
    .onConflictDoUpdate({ target: drafts.articleId, set: row });
}

/** Notes whose save says what the draft says already, and which of that tab's it is. */
export async function noteTyped(tx: Writer, articleId: number, typed: Typed): Promise<void> {
  await tx.update(drafts).set(typed).where(eq(drafts.articleId, articleId));
}

/**
 * Judges what was written on its way in. It may be unfinished in any way, but it must be a draft.
 * @throws Refusal with the field that cannot be kept
 */
export function judgeDraft(input: unknown): DraftContent {
  const result = draftContentForm.safeParse(input);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Refusal(issue?.message ?? "This cannot be kept.", String(issue?.path[0] ?? "form"));
  }
  const clean = Object.entries(result.data).map(([field, value]) => [
    field,
    typeof value === "string" ? withoutControlCharacters(value) : value,
  ]);
  return { ...Object.fromEntries(clean), body: parseBody(result.data.body) };
}
