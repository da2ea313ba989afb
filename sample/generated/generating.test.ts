import { and, count, eq, isNull, sum } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { archiveCounts } from "#db/schema/archive.ts";
import { articles } from "#db/schema/articles.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { deskDocuments, searchDocuments } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { countArchiveAtStart } from "#domain/archive/counting.ts";
import { findArticleAt } from "#domain/articles/for-readers.ts";
import { listLatest, listOnTopic } from "#domain/articles/lists-for-readers.ts";
import { june } from "#domain/articles/testing.ts";
import { readListQuestion } from "#domain/desk/list-question.ts";
import { listArticles } from "#domain/desk/listing.ts";
import { colleagues, makeColleagues } from "#domain/desk/testing.ts";
import { generate } from "./generating.ts";

beforeEach(emptyDatabase);

const quiet = { articles: () => {}, subscribers: () => {} };
const make = (n: number, subscribers = 0) => generate({ articles: n, subscribers }, june(20), quiet);
const ask = (q: string) => listArticles(colleagues.admin, { ...readListQuestion({}), q }, "UTC");

it("generates articles that readers and newsroom find in every list", async () => {
  await make(300, 5);
  const [newest] = await listLatest(1);
  const [, section = "", slug = ""] = newest?.address.split("/") ?? [];
  const at = await findArticleAt(section, slug);
  if (at.found !== "article") throw new Error("The newest article is not at its address.");
  const { article } = at;
  expect(article.bylines.length).toBeGreaterThan(0);
  const [topic] = article.topics;
  expect((await listOnTopic(topic?.slug ?? "", 1)).cards.map(({ id }) => id)).toContain(article.id);
  expect((await ask(article.headline)).rows.map(({ id }) => id)).toContain(article.id);
  // The commonest word stands nearly everywhere.
  expect((await ask("the")).rows.length).toBeGreaterThan(40);
});

const counted = async (table: typeof deskDocuments | typeof searchDocuments) =>
  (await db.select({ n: count() }).from(table))[0]?.n;

async function countLive(): Promise<number> {
  const [live] = await db.select({ n: count() }).from(articles).where(eq(articles.state, "published"));
  return live?.n ?? 0;
}

async function countInArchive(): Promise<number> {
  const years = eq(archiveCounts.unit, "year");
  const [archived] = await db
    .select({ n: sum(archiveCounts.articles) })
    .from(archiveCounts)
    .where(years);
  return Number(archived?.n);
}

it("keeps as many documents as there are articles, and lists and counts only what is live", async () => {
  await make(300);
  expect(await counted(deskDocuments)).toBe(300);
  const live = await countLive();
  expect(await counted(searchDocuments)).toBe(live);
  expect(await countInArchive()).toBe(live);
  for (const list of [liveTopics, liveAuthors]) {
    const strays = await db
      .select({ id: list.articleId })
      .from(list)
      .leftJoin(articles, and(eq(articles.id, list.articleId), eq(articles.state, "published")))
      .where(isNull(articles.id));
    expect(strays).toEqual([]);
  }
});

it("leaves whole articles where it is ended halfway, and the archive to be counted at the next start", async () => {
  await make(20);
  const end = () => {
    throw new Error("ended");
  };
  const ended = generate({ articles: 1_000, subscribers: 0 }, june(20), { ...quiet, articles: end });
  await expect(ended).rejects.toThrow("ended");
  expect(await counted(deskDocuments)).toBe(520);
  await countArchiveAtStart(june(21));
  expect(await countInArchive()).toBe(await countLive());
});

it("adds to what was generated before", async () => {
  await make(20);
  await make(20);
  expect((await db.select({ n: count() }).from(articles))[0]?.n).toBe(40);
});

it("leaves a database alone that people work with", async () => {
  await makeColleagues();
  await expect(make(1)).rejects.toThrow("is in use");
  expect((await db.select({ n: count() }).from(articles))[0]?.n).toBe(0);
});
