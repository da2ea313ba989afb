import { asc, isNotNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { reviseArticle } from "./bringing-in.ts";
import { publishArticle, updateArticle } from "./publishing.ts";
import { content, draft, june, makeTaxonomy, publish } from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

const listed = () =>
  db
    .select({ id: articles.id, at: articles.changedForReadersAt })
    .from(articles)
    .where(isNotNull(articles.changedForReadersAt))
    .orderBy(asc(articles.changedForReadersAt));

it("an article that readers were never given has no place among the changes", async () => {
  await draft("Rivers rise");
  expect(await listed()).toEqual([]);
});

it("each change of what readers are given comes after the one before, a minor one and withdrawing included", async () => {
  const rise = await publish("Rivers rise", {}, june(1));
  const fall = await publish("Falls freeze", {}, june(2));
  expect((await listed()).map(({ id }) => id)).toEqual([rise.articleId, fall.articleId]);

  const again = await reviseArticle(
    commandLine,
    { ...content("Rivers rise again"), articleId: rise.articleId },
    june(3),
  );
  await updateArticle(commandLine, { ...again, change: { kind: "minor", note: "" } }, june(3));
  expect((await listed()).map(({ id }) => id)).toEqual([fall.articleId, rise.articleId]);

  await unpublishArticle(commandLine, { ...fall, reason: "It was wrong." }, june(4));
  expect(await listed()).toEqual([
    { id: rise.articleId, at: june(3) },
    { id: fall.articleId, at: june(4) },
  ]);
});

it("a clock that is behind puts no change before one that was seen already", async () => {
  await publish("Rivers rise", {}, june(5));
  const late = await publish("Falls freeze", {}, june(4));
  expect((await listed()).at(-1)).toEqual({ id: late.articleId, at: new Date(june(5).getTime() + 1) });
});

it("of many that are published at once no two have the same place", async () => {
  const drafts = [];
  for (let n = 1; n <= 12; n++) drafts.push(await draft(`Story ${n}`, { slug: `story-${n}` }));
  await Promise.all(drafts.map((drafted) => publishArticle(commandLine, drafted, june(2))));
  const places = (await listed()).map(({ at }) => at?.getTime());
  expect(new Set(places).size).toBe(12);
});
