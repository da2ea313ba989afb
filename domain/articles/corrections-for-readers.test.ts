import { beforeEach, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { corrections } from "#db/schema/live-articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { listLatestCorrections } from "./corrections-for-readers.ts";
import { draft, june, makeTaxonomy, publish } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

const correct = (
  articleId: number,
  text: string,
  day: number,
  kind: "correction" | "clarification" = "correction",
) => transaction((tx) => tx.insert(corrections).values({ articleId, kind, text, publishedAt: june(day) }));

it("corrections of live articles stand with the way to them, the newest first", async () => {
  const rise = await publish("Rivers rise");
  const fall = await publish("Rivers fall", { slug: "fall", sectionId: 2 });
  await correct(rise.articleId, "It was Tuesday.", 3);
  await correct(fall.articleId, "By two feet, that is.", 5, "clarification");
  await correct(rise.articleId, "It was Wednesday.", 4);
  const { corrections: listed, hasOlder } = await listLatestCorrections(1);
  expect(listed).toMatchObject([
    { kind: "clarification", text: "By two feet, that is.", article: { address: "/sport/fall" } },
    { kind: "correction", text: "It was Wednesday.", article: { address: "/world/rivers" } },
    { kind: "correction", text: "It was Tuesday.", article: { headline: "Rivers rise" } },
  ]);
  expect(hasOlder).toBe(false);
});

it("those of an article that readers don't see are not among them", async () => {
  const unseen = await draft("Rivers stand");
  await correct(unseen.articleId, "It was Tuesday.", 3);
  expect((await listLatestCorrections(1)).corrections).toEqual([]);
});

it("more than a page of them goes on on the next", async () => {
  const { articleId } = await publish("Rivers rise");
  for (let n = 1; n <= 31; n++) await correct(articleId, `Number ${n}.`, n % 28);
  const [first, second] = [await listLatestCorrections(1), await listLatestCorrections(2)];
  expect(first.hasOlder).toBe(true);
  expect(first.corrections).toHaveLength(30);
  expect(second).toMatchObject({ hasOlder: false, corrections: [{}] });
});
