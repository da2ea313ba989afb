import { beforeEach, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { createArticle, reviseArticle } from "./bringing-in.ts";
import { body, paragraph } from "./composing.ts";
import { findArticleAt } from "./for-readers.ts";
import { publishArticle } from "./publishing.ts";
import { content, draft, editor, june, makeNewsroom } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

it.each([
  ["headline", { headline: "   " }],
  ["headline", { headline: "x".repeat(301) }],
  ["standfirst", { standfirst: "x".repeat(1_001) }],
  ["language", { language: 'en"><script>' }],
  ["body", { body: { type: "doc", content: [] } }],
])("refuses a %s that cannot be kept, and keeps nothing", async (field, wrong) => {
  const input = { ...content("River rises"), slug: "river", sectionId: 1, ...wrong };
  await expect(createArticle(editor, input, june(1))).rejects.toMatchObject({ field });
  expect(await db.select().from(articles)).toEqual([]);
});

it("counts the words and numbers the revisions", async () => {
  const { articleId } = await draft("River rises", { text: "Three plain words" });
  const revised = await reviseArticle(editor, { ...content("River falls", "Two words"), articleId }, june(2));
  await publishArticle(editor, revised, june(2));
  const at = await findArticleAt("world", "river");
  expect(at.found === "article" && at.article.words).toBe(2);
});

it("keeps and publishes a body of 250,000 words, more than an index holds", async () => {
  const words = Array.from({ length: 250_000 }, (_, n) => `word${n.toString(36)}`);
  const long = body(
    ...Array.from({ length: 500 }, (_, n) => paragraph(words.slice(n * 500, n * 500 + 500).join(" "))),
  );
  const drafted = await createArticle(
    editor,
    { ...content("Long"), body: long, slug: "long", sectionId: 1 },
    june(1),
  );
  await publishArticle(editor, drafted, june(1));
  const at = await findArticleAt("world", "long");
  expect(at.found === "article" && at.article.words).toBe(250_000);
});

it("says that an article which is gone cannot be revised", async () => {
  await expect(reviseArticle(editor, { ...content("x"), articleId: 99 }, june(1))).rejects.toThrow(
    "no longer there",
  );
});
