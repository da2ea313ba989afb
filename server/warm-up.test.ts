import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { createPageCache } from "./page-cache.ts";
import { finishPage } from "./pressroom/finish-page.ts";
import { warmUp } from "./warm-up.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

/** A cache whose pages say nothing. @param broken an address that cannot be rendered */
function emptyCache(broken?: string) {
  const rendered: string[] = [];
  const cache = createPageCache(
    { take: () => new Set() },
    async (address) => {
      rendered.push(address);
      if (address === broken) throw new Error("It could not be rendered.");
      const page = await finishPage(200, Buffer.from(address), { "content-type": "text/html" });
      return { page, reads: new Set(), freshUntil: Number.POSITIVE_INFINITY, keep: true };
    },
    1_000_000,
  );
  return { cache, rendered };
}

it("makes ready the front page, the newest articles, the sections and the newsletters", async () => {
  for (let n = 1; n <= 14; n++) await publish(`Story${n}`, {}, june(n));
  const { cache, rendered } = emptyCache();
  await warmUp(cache, { isClosing: false });
  expect(rendered.slice(0, 2)).toEqual(["/", "/world/story14"]);
  for (const address of ["/world", "/sport", "/newsletters", "/world/story1"]) {
    expect(cache.find(address)).toBeDefined();
  }
  expect(new Set(rendered).size).toBe(rendered.length);
});

it("goes on past a page that cannot be rendered", async () => {
  await publish("Story1");
  const { cache } = emptyCache("/world/story1");
  await warmUp(cache, { isClosing: false });
  expect(cache.find("/world/story1")).toBeUndefined();
  expect(cache.find("/newsletters")).toBeDefined();
});
