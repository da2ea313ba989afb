import { afterEach, describe, expect, it, vi } from "vitest";
import type { Changed } from "#db/changes.ts";
import { createPageCache, type RenderedPage } from "./page-cache.ts";
import { type FinishedPage, finishPage } from "./pressroom/finish-page.ts";

const asPage = { "content-type": "text/html; charset=utf-8" };

/** A paper of pages that say their own number of edition; what a page is made from is its own address and `all`. */
async function paper({
  mostBytes = 1_000_000,
  status = 200,
  freshUntil = () => Number.POSITIVE_INFINITY,
} = {}) {
  let pending = new Set<string>();
  let everything = false;
  const editions = new Map<string, number>();
  const rendered: string[] = [];
  let gate: Promise<void> | undefined;

  const render = async (address: string): Promise<RenderedPage> => {
    rendered.push(address);
    const text = `${address} edition ${editions.get(address) ?? 1}`;
    const trueUntil = freshUntil();
    await gate;
    return {
      page: await finishPage(status, Buffer.from(text), asPage),
      reads: new Set([address, "all"]),
      freshUntil: trueUntil,
      keep: status === 200,
    };
  };
  const take = (): Changed => {
    const taken = everything ? ("everything" as const) : pending;
    everything = false;
    pending = new Set();
    return taken;
  };
  return {
    cache: createPageCache({ take }, render, mostBytes),
    rendered,
    /** As a transaction does: the page has changed, and the record says so, in one moment. */
    publish(address: string) {
      editions.set(address, (editions.get(address) ?? 1) + 1);
      pending.add(address);
    },
    loseTheRecord: () => {
      everything = true;
    },
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        gate = undefined;
        release();
      };
    },
  };
}

const text = (page: FinishedPage | undefined) => page && Buffer.from(page.variants.identity.body).toString();
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("the page cache", () => {
  it("renders a page once and hands it out ever after", async () => {
    const { cache, rendered } = await paper();
    expect(cache.find("/a")).toBeUndefined();
    const page = await cache.get("/a");
    expect(text(page)).toBe("/a edition 1");
    expect(cache.find("/a")).toBe(page);
    expect(await cache.get("/a")).toBe(page);
    expect(rendered).toEqual(["/a"]);
  });

  it("drops what was made from something that changed, and nothing else", async () => {
    const { cache, rendered, publish } = await paper();
    await cache.get("/a");
    await cache.get("/b");
    await nextTurn();
    publish("/a");
    expect(cache.find("/b")).toBeDefined();
    expect(text(await cache.get("/a"))).toBe("/a edition 2");
    expect(rendered).toEqual(["/a", "/b", "/a"]);
  });

  it("drops everything when it cannot know what changed", async () => {
    const { cache, loseTheRecord } = await paper();
    await cache.get("/a");
    await nextTurn();
    loseTheRecord();
    expect(cache.find("/a")).toBeUndefined();
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
  });

  it("renders a page once for all who ask for it at the same time", async () => {
    const { cache, rendered } = await paper();
    const pages = await Promise.all(Array.from({ length: 50 }, () => cache.get("/a")));
    expect(new Set(pages).size).toBe(1);
    expect(rendered).toHaveLength(1);
  });

  it("neither keeps nor lets anybody join a render that began before a change", async () => {
    const { cache, rendered, publish, hold } = await paper();
    const release = hold();
    const early = cache.get("/a");
    await nextTurn();
    publish("/a");
    const late = cache.get("/a");
    release();
    expect(text(await late)).toBe("/a edition 2");
    // Whoever asked before the change is given the new page too, since it was there when the answer was ready.
    expect(text(await early)).toBe("/a edition 2");
    await nextTurn();
    expect(text(cache.find("/a"))).toBe("/a edition 2");
    expect(rendered.length).toBeGreaterThanOrEqual(2);
  });

  it("sends a page that changes all the time rather than none, and does not keep it", async () => {
    const { cache, rendered, publish, hold } = await paper();
    const release = hold();
    const asked = cache.get("/a");
    const publishing = setInterval(() => publish("/a"), 0);
    release();
    for (let tries = 0; tries < 3; tries++) publish("/a");
    await asked;
    clearInterval(publishing);
    expect(rendered.length).toBeLessThanOrEqual(3);
  });

  it("keeps no page that is not there", async () => {
    const { cache, rendered } = await paper({ status: 404 });
    await cache.get("/nothing");
    await cache.get("/nothing");
    expect(rendered).toHaveLength(2);
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
  });

  describe("at the instant a page stops being true by itself", () => {
    const noon = Date.UTC(2026, 2, 2, 12);
    afterEach(() => void vi.useRealTimers());
    const clock = (at: number) => vi.useFakeTimers({ toFake: ["Date"], now: at });
    /** As with a line of news that ends at noon. */
    const untilNoon = () => (Date.now() < noon ? noon : Number.POSITIVE_INFINITY);

    it("drops it", async () => {
      clock(noon - 1);
      const { cache, rendered } = await paper({ freshUntil: untilNoon });
      const page = await cache.get("/a");
      expect(cache.find("/a")).toBe(page);
      clock(noon);
      expect(cache.find("/a")).toBeUndefined();
      expect(cache.size().bytes).toBe(0);
      expect(rendered).toHaveLength(1);
    });

    it("sends nobody what was begun before it, however long that takes", async () => {
      clock(noon - 1);
      const { cache, rendered, hold } = await paper({ freshUntil: untilNoon });
      const release = hold();
      const early = cache.get("/a");
      await nextTurn();
      clock(noon);
      const late = cache.get("/a");
      release();
      expect(await early).toBe(await late);
      expect(rendered).toEqual(["/a", "/a"]);
      expect(cache.find("/a")).toBe(await late);
    });

    it("makes what is never kept once for each", async () => {
      const { cache, rendered } = await paper({ freshUntil: () => 0 });
      await cache.get("/a");
      expect(rendered).toEqual(["/a"]);
    });
  });

  it("takes no more bytes than it may, and lets go first what was asked for longest ago", async () => {
    const { bytes } = (await paper()).cache.size();
    expect(bytes).toBe(0);
    const one = (await finishPage(200, Buffer.from("/1 edition 1"), asPage)).bytes;
    const { cache } = await paper({ mostBytes: one * 5 });
    for (const address of ["/1", "/2", "/3", "/4", "/5"]) await cache.get(address);
    expect(cache.find("/1")).toBeDefined();
    await cache.get("/6");
    expect(cache.find("/1")).toBeDefined();
    expect(cache.find("/2")).toBeUndefined();
    expect(cache.size().bytes).toBeLessThanOrEqual(one * 5);
    expect(cache.size().pages).toBe(5);
  });
});
