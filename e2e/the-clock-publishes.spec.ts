import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { emptyDraft } from "#domain/articles/draft-content.ts";
import { beginArticle, saveDraft } from "#domain/articles/drafting.ts";
import { scheduleArticle, scheduleUpdate } from "#domain/articles/scheduling.ts";
import { colleague } from "./support/newsroom.ts";
import { makeDataDirWithSample, removeDataDir, startPaper } from "./support/paper.ts";
import { expect, test } from "./support/test.ts";

/** A draft in World, written by this author. @returns what a move of it has to say that it has seen */
async function written(headline: string, author: Awaited<ReturnType<typeof colleague>>) {
  const [world] = await db
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.slug, "world"))
    .limit(1);
  const articleId = await beginArticle(author, {}, new Date());
  const content = {
    ...emptyDraft("en", "ltr"),
    ...{ headline, sectionId: world?.id ?? null, body: body(paragraph("Text.")) },
  };
  await saveDraft(author, { articleId, seen: 1, tab: "a story", content }, new Date());
  return { articleId, version: 1, seen: 2, content };
}

const rowOf = async (articleId: number) => {
  const [row] = await db.select().from(articles).where(eq(articles.id, articleId)).limit(1);
  return row;
};

test("what is scheduled is there for readers at its time, and what changes it too, without anybody's doing", async ({
  page,
  request,
}) => {
  const author = await colleague("author", "Clara Clock");
  const { content, ...seen } = await written("The clock strikes", author);
  const publishAt = new Date(Date.now() + 3_000);
  await scheduleArticle(author, { ...seen, publishAt }, new Date());
  expect((await request.get("/world/the-clock-strikes")).status()).toBe(404);
  await page.goto("/world");
  await expect(page.getByText("The clock strikes")).toHaveCount(0);

  await expect.poll(async () => (await request.get("/world/the-clock-strikes")).status()).toBe(200);
  expect((await rowOf(seen.articleId))?.publishedAt?.getTime()).toBeGreaterThanOrEqual(publishAt.getTime());
  await page.goto("/world");
  await expect(page.getByRole("link", { name: "The clock strikes" }).first()).toBeVisible();

  const struck = { ...content, headline: "The clock has struck", slug: "the-clock-has-struck" };
  const on = { articleId: seen.articleId, seen: 2, tab: "a story", content: struck };
  await saveDraft(author, on, new Date());
  const version = (await rowOf(seen.articleId))?.version ?? 0;
  const change = { kind: "correction", note: "It has struck, not: it strikes." } as const;
  const move = { articleId: seen.articleId, version, seen: 3, change };
  await scheduleUpdate(author, { ...move, publishAt: new Date(Date.now() + 2_000) }, new Date());
  await page.goto("/world/the-clock-strikes");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The clock strikes");
  await expect
    .poll(async () => (await request.get("/world/the-clock-strikes", { maxRedirects: 0 })).status())
    .toBe(308);
  await page.goto("/world/the-clock-strikes");
  await expect(page).toHaveURL("/world/the-clock-has-struck");
  await expect(page.getByText("It has struck, not: it strikes.")).toBeVisible();
});

test("what was missed while the newspaper was down happens at its next start, once, whoever starts", async () => {
  test.setTimeout(240_000);
  const dataDir = makeDataDirWithSample();
  const file = new Sqlite(join(dataDir, "paper.db"));
  const live = file
    .prepare("SELECT id, live_revision_id AS revision FROM articles WHERE state = 'published' LIMIT 1")
    .get() as { id: number; revision: number };
  file
    .prepare(
      "UPDATE articles SET scheduled_for = ?, scheduled_revision_id = ?, scheduled_change = ? WHERE id = ?",
    )
    .run(Date.now() - 600_000, live.revision, JSON.stringify({ kind: "minor", note: "" }), live.id);
  const noted = file.prepare("SELECT count(*) FROM publications WHERE article_id = ? AND at > ?").pluck();
  const began = Date.now();
  const papers = await Promise.all([startPaper(dataDir), startPaper(dataDir)]);
  await expect.poll(() => noted.get(live.id, began - 1)).toBe(1);
  await Promise.all(papers.map((paper) => paper.stop()));
  expect(noted.get(live.id, began - 1)).toBe(1);
  expect(file.prepare("SELECT count(*) FROM audit_log WHERE action = 'article.miss'").pluck().get()).toBe(1);
  file.close();
  removeDataDir(dataDir);
});
