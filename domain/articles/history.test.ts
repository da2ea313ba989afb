import { desc } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { emptyDatabase } from "#db/testing.ts";
import { findArticleRow } from "./article-row.ts";
import { body, paragraph } from "./composing.ts";
import { beginArticle, keepRevision, saveDraft } from "./drafting.ts";
import { findDraft } from "./drafts.ts";
import { takeBackRevision } from "./history.ts";
import { publishArticle } from "./publishing.ts";
import { findRevisionContent } from "./revision-content.ts";
import { listAsides } from "./setting-aside.ts";
import { contributor, draft, editor, june, makeNewsroom, otherContributor, publish } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const draftOf = async (articleId: number) => {
  const article = await findArticleRow(db, articleId);
  if (!article) throw new Error("There is no such article.");
  return findDraft(db, article);
};

/** Types a text into the draft. @returns the draft's version */
async function type(articleId: number, text: string, more: object = {}, day = 2): Promise<number> {
  const { version, content } = await draftOf(articleId);
  const said = { ...content, headline: "The weir", body: body(paragraph(text)), ...more };
  const outcome = await saveDraft(
    contributor,
    { articleId, seen: version, tab: "a", content: said },
    june(day),
  );
  if (!outcome?.saved) throw new Error("It was not saved.");
  return outcome.version;
}

/** An article with two revisions, and a draft that says what the second does. */
async function twice(): Promise<{ articleId: number; seen: number }> {
  const articleId = await beginArticle(contributor, { sectionId: 1 }, june(1));
  await keepRevision(contributor, { articleId, seen: await type(articleId, "First.") }, june(2));
  const seen = await type(articleId, "Second.");
  await keepRevision(contributor, { articleId, seen }, june(2));
  return { articleId, seen };
}

it("what is taken back is a new revision, and the draft", async () => {
  const { articleId, seen } = await twice();
  expect(await takeBackRevision(contributor, { articleId, number: 1, seen }, june(3))).toEqual({ number: 3 });
  const taken = await findRevisionContent(articleId, 3);
  expect(taken).toMatchObject({
    revision: {
      purpose: "taken back",
      comment: "Revision 1",
      createdBy: contributor.kind === "staff" && contributor.name,
    },
    content: { body: body(paragraph("First.")) },
  });
  expect(await draftOf(articleId)).toMatchObject({
    version: seen + 1,
    savedAt: june(3),
    content: { body: body(paragraph("First.")) },
  });
  expect(await findArticleRow(db, articleId)).toMatchObject({ headRevisionId: taken?.revision.id });
  const [entry] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  expect(entry).toMatchObject({ action: "article.take-back", summary: "Revision 1", subjectId: articleId });
});

it("what the draft said is set aside, when no revision says it", async () => {
  const { articleId, seen } = await twice();
  await takeBackRevision(contributor, { articleId, number: 1, seen }, june(3));
  expect(await listAsides(db, articleId)).toEqual([]);
  const typed = await type(articleId, "Third, and in no revision.", {}, 4);
  await takeBackRevision(contributor, { articleId, number: 2, seen: typed }, june(5));
  expect(await listAsides(db, articleId)).toMatchObject([
    {
      staffName: contributor.kind === "staff" && contributor.name,
      reason: "Revision 2 was taken back in its place.",
      content: { body: body(paragraph("Third, and in no revision.")) },
    },
  ]);
});

it("slug and embargo stay as the draft has them", async () => {
  const { articleId } = await twice();
  const embargoUntil = june(20).toISOString();
  const seen = await type(articleId, "Third.", { slug: "weir-holds", slugByHand: true, embargoUntil });
  await takeBackRevision(contributor, { articleId, number: 1, seen }, june(3));
  const { content } = await draftOf(articleId);
  expect(content).toMatchObject({ slug: "weir-holds", embargoUntil, body: body(paragraph("First.")) });
});

it("nothing is taken back over a draft that was saved since it was seen", async () => {
  const { articleId, seen } = await twice();
  await type(articleId, "Somebody goes on.");
  await expect(takeBackRevision(editor, { articleId, number: 1, seen }, june(3))).rejects.toThrow(
    "has changed",
  );
  expect((await draftOf(articleId)).content.body).toEqual(body(paragraph("Somebody goes on.")));
  expect(await findRevisionContent(articleId, 3)).toBeUndefined();
});

it("nobody takes back what isn't theirs, or isn't there", async () => {
  const { articleId, seen } = await twice();
  expect(await takeBackRevision(otherContributor, { articleId, number: 1, seen }, june(3))).toBeUndefined();
  expect(await takeBackRevision(editor, { articleId: 99, number: 1, seen }, june(3))).toBeUndefined();
  await expect(takeBackRevision(editor, { articleId, number: 9, seen }, june(3))).rejects.toThrow("no such");
});

it("readers of a live article see nothing of it", async () => {
  const { articleId } = await publish("Rivers rise", { text: "Live." });
  const before = await findArticleRow(db, articleId);
  await takeBackRevision(editor, { articleId, number: 1, seen: 0 }, june(3));
  const after = await findArticleRow(db, articleId);
  expect(after?.liveRevisionId).toBe(before?.liveRevisionId);
  expect(after?.hasChanges).toBe(false);
});

it("a revision is never changed, and never deleted once readers have seen it", async () => {
  const { articleId, version, revisionId } = await draft("Rivers rise");
  const edit = transaction((tx) => tx.update(revisions).set({ headline: "x" }));
  await expect(edit).rejects.toThrow();
  await publishArticle(editor, { articleId, version, revisionId }, june(2));
  await transaction((tx) =>
    tx.update(articles).set({ state: "unpublished", liveRevisionId: null, version: 9 }),
  );
  await expect(transaction((tx) => tx.delete(revisions))).rejects.toThrow();
  expect(await db.select({ id: revisions.id }).from(revisions).limit(9)).toHaveLength(1);
});
