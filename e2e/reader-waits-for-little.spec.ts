import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "./support/test.ts";

/* Budgets in bytes, as they go over the line. */

const lead = "/world/blinken-begins-eighth-trip";
const KB = 1_024;

test("the lead article's document is at most 12 KB", async ({ request }) => {
  const answer = await request.head(lead, { headers: { "accept-encoding": "br" } });
  expect(answer.headers()["content-encoding"]).toBe("br");
  expect(Number(answer.headers()["content-length"])).toBeLessThanOrEqual(12 * KB);
});

test("the style is one file of at most 12 KB, kept for ever", async ({ request }) => {
  const html = await (await request.get(lead)).text();
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1],
  );
  expect(sheets).toHaveLength(1);
  const answer = await request.get(sheets[0] ?? "", { headers: { "accept-encoding": "br" } });
  expect(answer.headers()["cache-control"]).toContain("immutable");
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  expect(brotliCompressSync(await answer.body(), quality).length).toBeLessThanOrEqual(12 * KB);
});

test("the front page is light, holds still, asks for its lead picture first, and tells no story twice", async ({
  browser,
  request,
}) => {
  const answer = await request.head("/", { headers: { "accept-encoding": "br" } });
  expect(Number(answer.headers()["content-length"])).toBeLessThanOrEqual(14 * KB);
  for (const width of [390, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    const page = await context.newPage();
    await page.goto("/", { waitUntil: "networkidle" });
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
          }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(moved).toBe(0);
    // Whatever leads the paper just now: its picture is asked for at once, and no other is.
    const picture = page.getByRole("main").locator("img");
    const ofLead = page.locator('.lead-story img[fetchpriority="high"]:not([loading])');
    expect(await picture.and(page.locator(':not([loading="lazy"])')).count()).toBe(await ofLead.count());
    const stories = await page
      .getByRole("main")
      .locator(".card-headline a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(stories.length).toBeGreaterThan(20);
    expect(new Set(stories).size).toBe(stories.length);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await context.close();
  }
});

for (const address of [lead, "/culture/reading-room-of-the-valley", "/politics/audit-of-electoral-roll"]) {
  test(`${address} without pictures and clip is at most 70 KB, fonts and all`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const types = new Map<string, string>();
    let bytes = 0;
    session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!["Image", "Media"].includes(types.get(requestId) ?? "")) bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(20 * KB);
    expect(bytes).toBeLessThanOrEqual(70 * KB);
    await context.close();
  });
}

test("pictures come as AVIF, WebP or JPEG, in the width the layout needs, never to be asked for again", async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto("/business/citrus-growers-cooperative");
  const shown = await page
    .locator("figure img")
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return {
        source: image.currentSrc,
        width: image.getAttribute("width"),
        height: image.getAttribute("height"),
      };
    });
  expect(shown.source).toMatch(/-(960|1280)\.avif$/);
  expect(shown.width && shown.height).toBeTruthy();
  await context.close();

  const base = shown.source.replace(/-\d+\.avif$/, "");
  for (const [format, type] of [
    ["avif", "image/avif"],
    ["webp", "image/webp"],
    ["jpg", "image/jpeg"],
  ]) {
    const answer = await request.get(`${base}-640.${format}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe(type);
    expect(answer.headers()["cache-control"]).toContain("immutable");
    expect((await answer.body()).length).toBeLessThan(120 * KB);
  }
  expect((await request.get(`${base}-641.avif`)).status()).toBe(404);
});

test("a random address costs the cache nothing", async ({ request }) => {
  for (let n = 0; n < 30; n++) {
    const answer = await request.get(`/world/random-${n}`);
    expect(answer.status()).toBe(404);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
});
