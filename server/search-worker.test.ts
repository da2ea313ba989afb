import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { searchWorker } from "#domain/search/asking.ts";
import { startSearchWorker } from "./search-worker.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

it("answers one question after the other, and several at once", async () => {
  for (const [day, name] of ["weir", "lock", "mill"].entries())
    await publish(`${name} is rebuilt`, { slug: name, text: "The quagga stood by." }, june(day + 1));
  const stop = startSearchWorker();
  const ask = async (content: string) => {
    const answered = await searchWorker.current?.findSimilar({ title: "", content });
    return typeof answered === "object" ? answered.answer.length : answered;
  };
  expect(await ask("A quagga.")).toBe(3);
  expect(await ask("No such animal.")).toBe(0);
  expect(await Promise.all([ask("quagga"), ask("zebra"), ask("quagga")])).toEqual([3, 0, 3]);
  await stop();
  expect(searchWorker.current).toBeUndefined();
});
