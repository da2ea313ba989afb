import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { type Answered, askForArticles, askForSimilar, searchWorker } from "#domain/search/asking.ts";
import { searchArticles } from "#domain/search/for-readers.ts";
import { readSearchQuestion } from "#domain/search/question.ts";
import { searches, startSearchWorker } from "./search-worker.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

let stop = async () => {};
afterEach(() => stop());

const question = (q: string) => readSearchQuestion({ q });
const ask = (q: string, manner: "as asked" | "newest first" = "as asked") =>
  askForArticles({ question: question(q), timeZone: "UTC", now: june(9), manner });
const told = (answered: Answered<{ found: number }>) =>
  typeof answered === "string" ? answered : answered.answer.found;

it("answers one question after the other, and several at once", async () => {
  for (const [day, name] of ["weir", "lock", "mill"].entries())
    await publish(`${name} is rebuilt`, { slug: name, text: "The quagga stood by." }, june(day + 1));
  stop = startSearchWorker();
  const similar = async (content: string) => (await askForSimilar({ title: "", content })).length;
  expect(await similar("A quagga.")).toBe(3);
  expect(await similar("No such animal.")).toBe(0);
  expect(await Promise.all([similar("quagga"), similar("zebra"), similar("quagga")])).toEqual([3, 0, 3]);
  expect(told(await ask("quagga -mill"))).toBe(2);
  expect((await Promise.all(["quagga", "lock", "nothing"].map((q) => ask(q)))).map(told)).toEqual([3, 1, 0]);
  await stop();
  expect(searchWorker.current).toBeUndefined();
});

describe("a search that does not come to an end", () => {
  const endless = new URL("./search-worker-testing.ts", import.meta.url);
  const limits = { similar: 20_000, "as asked": 200, "newest first": 20_000 };

  it("is ended, and answered newest first, which is said", async () => {
    stop = startSearchWorker(endless, limits);
    const before = searches.tooSlow;
    const answered = await searchArticles(question("river"), june(9));
    expect(searches.tooSlow).toBe(before + 1);
    expect(answered).toMatchObject({ state: "asked" });
    expect(told(await ask("river"))).toBe("too slow");
  });

  it("keeps nobody from an answer who waits behind it", async () => {
    stop = startSearchWorker(endless, limits);
    const slow = Array.from({ length: 4 }, () => ask("river"));
    const behind = [ask("river", "newest first"), askForSimilar({ title: "", content: "river" })];
    expect((await Promise.all(slow)).map(told)).toEqual(["too slow", "too slow", "too slow", "too slow"]);
    expect(await Promise.all(behind)).toEqual([{ answer: expect.anything() }, []]);
  });

  it("takes no more threads with it than the machine can bear, where none can be ended before its time", async () => {
    const folder = mkdtempSync(join(tmpdir(), "newspaper-stuck-"));
    process.env.STUCK_FOLDER = folder;
    const stuck = new URL("./search-worker-stuck-testing.ts", import.meta.url);
    stop = startSearchWorker(stuck, { similar: 20_000, "as asked": 50, "newest first": 50 });
    const asked = await Promise.all(Array.from({ length: 7 }, () => ask("river")));
    expect(asked.map(told)).toEqual(new Array(7).fill("too slow"));
    const atOnce = readFileSync(join(folder, "counted"), "utf8").trim().split(/\s+/).map(Number);
    expect(Math.max(...atOnce)).toBeLessThanOrEqual(4);
    // The newsroom waits for none of them.
    expect(await askForSimilar({ title: "", content: "river" })).toEqual([]);
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  it("in a flood sends away whom it could answer only late", async () => {
    stop = startSearchWorker(endless, limits);
    const flood = Array.from({ length: 60 }, () => ask("river", "newest first"));
    const became = (await Promise.all(flood)).map(told);
    expect(became.filter((one) => one === "too busy")).toHaveLength(20);
    expect(became.filter((one) => one === 0)).toHaveLength(40);
    expect(told(await ask("river", "newest first"))).toBe(0);
  });
});

it("tells of a worker that can't be started, and tries again", async () => {
  stop = startSearchWorker(new URL("./no-such-worker.ts", import.meta.url));
  await expect(ask("river")).rejects.toThrow("no-such-worker");
  await expect(ask("river")).rejects.toThrow("no-such-worker");
});
