import { beforeEach, expect, it } from "vitest";
import { dialect } from "#db/columns.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import { june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { findInArchive } from "./finding.ts";
import { readSearchQuestion } from "./question.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

const task = (query: Record<string, string>, manner: "as asked" | "newest first" = "as asked") => ({
  ...{ question: readSearchQuestion(query), timeZone: "UTC", now: june(30), manner },
});
/** As if a handful of articles were a hundred thousand. */
const short = { mostSorted: 2, step: 3 };

const headlines = async (query: Record<string, string>, reach = short) => {
  const { hits } = await findInArchive(task(query), reach);
  return hits.map(({ headline }) => headline.map(({ text }) => text).join(""));
};

/** Ten stories of the river, of which some are of another kind; the later, the higher their number. */
async function publishMany() {
  for (let n = 10; n < 20; n++) {
    const text = n % 2 ? "The river rose." : "The river fell, and the dam held.";
    await publish(`Story${n}`, { text, sectionId: n < 15 ? 1 : 2, topics: n % 3 ? [1] : [1, 2] }, june(n));
  }
}

it("walks from the newest on where the words stand nearly everywhere, through every filter", async () => {
  await publishMany();
  const all = ["19", "18", "17", "16", "15", "14", "13", "12", "11", "10"].map((n) => `Story${n}`);
  expect(await headlines({ q: "the river" })).toEqual(all);
  expect((await findInArchive(task({ q: "the river" }), short)).order).toBe("newest");
  expect(await headlines({ q: "river dam" })).toEqual([
    "Story18",
    "Story16",
    "Story14",
    "Story12",
    "Story10",
  ]);
  expect(await headlines({ q: "river -dam", section: "world" })).toEqual(["Story13", "Story11"]);
  expect(await headlines({ q: "riv*", topic: "chess" })).toEqual(["Story18", "Story15", "Story12"]);
  expect(await headlines({ q: "the", topic: "rivers", author: "ada-lund", to: "2024-06-12" })).toEqual([
    "Story12",
    "Story11",
    "Story10",
  ]);
  expect(await headlines({ q: '"the river"', from: "2024-06-18" })).toEqual(["Story19", "Story18"]);
});

it("finds by walking what it finds by ranking", async () => {
  await publishMany();
  const long = { mostSorted: 1_000, step: 500 };
  for (const query of [{ q: "dam" }, { q: "river -dam", topic: "chess" }, { q: "fell", section: "sport" }])
    expect(await headlines({ ...query, sort: "newest" }, long)).toEqual(await headlines(query, short));
});

it("goes by the day of publication, also of an article that was begun long before", async () => {
  await publishMany();
  const { articleId } = await publish("Story09", { text: "The river." }, june(9));
  await publish("Story20", { text: "The river." }, june(20));
  expect(articleId).toBeGreaterThan(0);
  const found = await headlines({ q: "river" });
  expect([found[0], found.at(-1)]).toEqual(["Story20", "Story09"]);
});

it("ranks nothing when it is to be quick", async () => {
  await publish("Weir opens", {}, june(1));
  await publish("Mill", { text: "The weir." }, june(2));
  const { hits, order } = await findInArchive(task({ q: "weir" }, "newest first"));
  expect(order).toBe("newest");
  expect(hits[0]?.headline[0]?.text).toBe("Mill");
});

it.runIf(dialect === "sqlite")("reads no table from end to end", async () => {
  await publishMany();
  const steps = await plansOf(async () => {
    await headlines({ q: "rivre" });
    await headlines({ q: "riv* -dam", section: "world", from: "2024-06-01" });
    await headlines({ q: "the", topic: "rivers", author: "ada-lund" });
    await headlines({ topic: "rivers", page: "2" });
  });
  const sortsFew = /group by|order by "search_words"."articles"|json_each/;
  expect(steps.filter((step) => isCostly(step) && !sortsFew.test(step))).toEqual([]);
});
