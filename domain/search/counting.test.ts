import { asc } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { searchWords } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { draft, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { indexArticle, removeFromIndex } from "./indexing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

const counted = async () =>
  Object.fromEntries(
    (await db.select().from(searchWords).orderBy(asc(searchWords.word))).map(({ word, articles }) => [
      word,
      articles,
    ]),
  );

it("counts in how many articles each word stands, through every change", async () => {
  const { articleId: one } = await draft("One");
  const { articleId: other } = await draft("Other");
  const index = (id: number, title: string, content: string) =>
    transaction((tx) => indexArticle(tx, id, { title, content }));
  await index(one, "River", "The river, the river!");
  await index(other, "Dam", "The river");
  expect(await counted()).toEqual({ dam: 1, river: 2, the: 2 });
  await index(other, "Dam", "A lake");
  expect(await counted()).toEqual({ a: 1, dam: 1, lake: 1, river: 1, the: 1 });
  await transaction((tx) => removeFromIndex(tx, one));
  await transaction((tx) => removeFromIndex(tx, one));
  expect(await counted()).toEqual({ a: 1, dam: 1, lake: 1 });
});

it("takes two publications at once that share their words", async () => {
  const texts = ["alpha beta gamma delta", "delta gamma beta alpha"];
  await Promise.all(
    Array.from({ length: 6 }, (_, n) => publish(`Story${n}`, { text: texts[n % 2] ?? "", bylines: [] })),
  );
  expect(await counted()).toMatchObject({ alpha: 6, beta: 6, gamma: 6, delta: 6 });
});
