import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "#db/client.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { textOfBody } from "./body-text.ts";
import { reviseArticle } from "./bringing-in.ts";
import { updateArticle } from "./publishing.ts";
import { content, draft, june, makeNewsroom, publish } from "./testing.ts";
import { listWholeArticles } from "./whole-articles.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

test("articles come in the order asked for, each with its own bylines, topics and text", async () => {
  const first = await publish("Rivers rise", { bylines: [2, 1], topics: [2, 1], text: "Water." });
  const second = await publish("Chess begins", { bylines: [1], topics: [2], sectionId: 2, text: "Pawns." });
  const [chess, rivers] = await listWholeArticles([second.articleId, first.articleId], 1_000);
  expect(chess).toMatchObject({ headline: "Chess begins", address: "/sport/chess" });
  expect(chess?.bylines).toEqual([{ slug: "ada-lund", name: "Ada Lund" }]);
  expect(rivers?.bylines.map(({ name }) => name)).toEqual(["Ben Ora", "Ada Lund"]);
  expect(rivers?.topics.map(({ name }) => name)).toEqual(["Chess", "Rivers"]);
  expect(rivers && textOfBody(rivers.body)).toBe("Water.");
});

test("what is not published is not among them, and neither is what the newsroom keeps for itself", async () => {
  const live = await publish("Rivers rise");
  const hidden = await draft("Secret plan");
  const found = await listWholeArticles([hidden.articleId, live.articleId, 999], 1_000);
  expect(found.map(({ headline }) => headline)).toEqual(["Rivers rise"]);
  expect(Object.keys(found[0] ?? {})).not.toContain("notes");
});

test("a body with more words than were asked for is left out", async () => {
  const { articleId } = await publish("Rivers rise", { text: "one two three" });
  const [short] = await listWholeArticles([articleId], 3);
  const [long] = await listWholeArticles([articleId], 2);
  expect(short?.body.content).toHaveLength(1);
  expect(long).toMatchObject({ words: 3, body: { content: [] } });
});

test("corrections come the newest first, and stay with their article", async () => {
  const live = await publish("Rivers rise");
  const other = await publish("Chess begins");
  for (const [day, note] of [
    [2, "It was three."],
    [3, "It was four."],
  ] as const) {
    const { articleId } = live;
    const revised = await reviseArticle(commandLine, { ...content("Rivers rise"), articleId }, june(day));
    await updateArticle(commandLine, { ...revised, change: { kind: "correction", note } }, june(day));
  }
  const found = await listWholeArticles([live.articleId, other.articleId], 1_000);
  expect(found.map(({ corrections }) => corrections.map(({ text }) => text))).toEqual([
    ["It was four.", "It was three."],
    [],
  ]);
});

test("topics that were merged count once", async () => {
  const { articleId } = await publish("Rivers rise", { topics: [1, 2] });
  await transaction(async (tx) => {
    await tx.update(topics).set({ mergedIntoId: 2 }).where(eq(topics.id, 1));
  });
  const [found] = await listWholeArticles([articleId], 1_000);
  expect(found?.topics).toEqual([{ slug: "chess", name: "Chess" }]);
});
