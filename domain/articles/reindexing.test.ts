import { beforeEach, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { listDraftsWithWords } from "#db/dialect/desk-search.ts";
import { renamedInIndex } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { changeAuthor } from "#domain/authors/managing.ts";
import { searchArticles } from "#domain/search/for-readers.ts";
import { readSearchQuestion } from "#domain/search/question.ts";
import { changeTopic, mergeTopics } from "#domain/topics/managing.ts";
import { prepareDue, publishDue } from "./publishing-on-time.ts";
import { indexRenamed } from "./reindexing.ts";
import { scheduleArticle } from "./scheduling.ts";
import { begin, editor, june, makeNewsroom, publish, written } from "./testing.ts";

beforeEach(emptyDatabase);
beforeEach(makeNewsroom);

const found = async (q: string) => (await searchArticles(readSearchQuestion({ q }), june(9))).found;
const onDesk = async (word: string) =>
  (await listDraftsWithWords({ words: [word], openEnd: false, before: undefined }, 100)).length;

/** As the scheduler does: a run ends after a while, and the next goes on. */
async function runs(day: number) {
  while ((await db.select().from(renamedInIndex)).length > 0) await indexRenamed(june(day));
}

it("finds the articles of a topic or author by their new names, and no more by the old", async () => {
  for (let n = 10; n < 22; n++) await publish(`Story${n}`, { topics: [1], bylines: [1] });
  expect([await found("rivers lund"), await onDesk("rivers")]).toEqual([12, 12]);

  const topic = { id: 1, name: "Streams", slug: "streams", description: "" };
  await changeTopic(editor, topic, june(2));
  const named = { id: 1, name: "Ada Vance", slug: "ada-lund", role: "", biography: "" };
  await changeAuthor(editor, { ...named, email: "", links: [], portraitId: null }, june(2));
  await runs(2);
  expect([await found("rivers"), await found("lund"), await found("streams vance")]).toEqual([0, 0, 12]);
  expect([await onDesk("rivers"), await onDesk("streams"), await onDesk("vance")]).toEqual([0, 12, 12]);
});

it("finds the articles of a topic that was merged by what stands for it now", async () => {
  await publish("Danube rises", { topics: [1] });
  await mergeTopics(editor, { id: 1, intoId: 2 }, june(2));
  await runs(2);
  expect([await found("chess"), await found("rivers")]).toEqual([1, 0]);
  // What the topic that stands for it is called later holds for the articles of both.
  await changeTopic(editor, { id: 2, name: "Games", slug: "games", description: "" }, june(3));
  await runs(3);
  expect([await found("games"), await found("chess")]).toEqual([1, 0]);
});

it("finds what is to go live in a moment by the name that its topic is given meanwhile", async () => {
  const seen = await begin(editor, written("Danube rises", { topics: [1] }));
  await scheduleArticle(editor, { ...seen, publishAt: june(5) }, june(2));
  await prepareDue(new Date(june(5).getTime() - 9_000));
  await changeTopic(editor, { id: 1, name: "Streams", slug: "streams", description: "" }, june(4));
  await runs(4);
  await publishDue(june(5));
  expect([await found("streams"), await found("rivers")]).toEqual([1, 0]);
});

it("stops when the process ends, and goes on where it stopped", async () => {
  for (let n = 10; n < 18; n++) await publish(`Story${n}`, { topics: [1] });
  await changeTopic(editor, { id: 1, name: "Streams", slug: "streams", description: "" }, june(2));
  await indexRenamed(june(2), AbortSignal.abort());
  expect(await found("streams")).toBe(0);
  await Promise.all([runs(2), runs(2)]);
  expect(await found("streams")).toBe(8);
});
