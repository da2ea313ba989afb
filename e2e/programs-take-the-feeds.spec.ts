import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import sharp from "sharp";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { settings } from "#platform/env.ts";
import { contentOf, publishNew } from "./support/articles.ts";
import { colleague, signIn } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";

/* What other programs are given, over the network, as they ask for it. */

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(settings().siteUrl + path, { method, headers, redirect: "manual" });

const types: Record<string, string> = {
  "/feed.xml": "application/rss+xml; charset=utf-8",
  "/feed.atom": "application/atom+xml; charset=utf-8",
  "/feed.json": "application/feed+json; charset=utf-8",
  "/world/feed.xml": "application/rss+xml; charset=utf-8",
  "/sitemap.xml": "application/xml; charset=utf-8",
  "/sitemaps/0.xml": "application/xml; charset=utf-8",
  "/sitemaps/1.xml": "application/xml; charset=utf-8",
  "/news-sitemap.xml": "application/xml; charset=utf-8",
  "/robots.txt": "text/plain; charset=utf-8",
  "/llms.txt": "text/markdown; charset=utf-8",
  "/.well-known/security.txt": "text/plain; charset=utf-8",
  "/opensearch.xml": "application/opensearchdescription+xml; charset=utf-8",
  "/manifest.webmanifest": "application/manifest+json; charset=utf-8",
  "/icon.svg": "image/svg+xml; charset=utf-8",
  "/favicon.ico": "image/x-icon",
  "/icon-192.png": "image/png",
  "/apple-touch-icon.png": "image/png",
};

test("every document has its type, and is sent again only when it has changed", async () => {
  for (const [path, type] of Object.entries(types)) {
    const answer = await get(path, { "accept-encoding": "identity" });
    const body = await answer.arrayBuffer();
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get("content-type"), path).toBe(type);
    const head = await get(path, { "accept-encoding": "identity" }, "HEAD");
    expect(Number(head.headers.get("content-length")), path).toBe(body.byteLength);
    const etag = answer.headers.get("etag") ?? "";
    const modified = answer.headers.get("last-modified") ?? "";
    const same = { "accept-encoding": "identity", "if-none-match": etag };
    expect((await get(path, same)).status, path).toBe(304);
    // Made within this second, it is dated to the next.
    const since = new Date(Date.parse(modified) + 1_000).toUTCString();
    expect((await get(path, { "if-modified-since": since })).status, path).toBe(304);
    expect((await get(path, {}, "POST")).status, path).toBeGreaterThanOrEqual(400);
  }
  for (const path of ["/nowhere/feed.xml", "/topics/nothing/feed.atom", "/authors/nobody/feed.json"]) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(await answer.text()).toBe("There is no such feed.\n");
  }
  for (const path of ["/sitemaps/999.xml", "/sitemaps/01.xml", "/sitemaps/1", "/sitemaps/-1.xml"])
    expect((await get(path)).status, path).toBe(404);
});

test("an article is in feeds and sitemaps as soon as it is published, and in none once it is withdrawn", async () => {
  const places = ["/feed.xml", "/feed.atom", "/feed.json", "/world/feed.json", "/news-sitemap.xml"];
  for (const path of places) await (await get(path)).text();
  const address = "/world/ferrymen-strike";
  const made = await publishNew("world", "ferrymen-strike", contentOf("Ferrymen go on strike"));
  const parts = (await (await get("/sitemap.xml")).text()).match(/\/sitemaps\/\d+\.xml/g) ?? [];
  const all = [...places, parts.at(-1) ?? ""];
  for (const path of all) expect(await (await get(path)).text(), path).toContain(address);
  await unpublishArticle(commandLine, { ...made, reason: "It did not happen." }, new Date());
  for (const path of all) expect(await (await get(path)).text(), path).not.toContain(address);
});

test("pages name their feeds, and a browser finds icons in every size that the manifest promises", async ({
  page,
}) => {
  await page.goto("/");
  const feeds = await page
    .locator('link[rel="alternate"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(feeds.map((feed) => new URL(feed ?? "").pathname)).toEqual([
    "/feed.xml",
    "/feed.atom",
    "/feed.json",
  ]);
  await page.goto("/world");
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute(
    "href",
    /\/world\/feed\.atom$/,
  );

  const manifest = await (await get("/manifest.webmanifest")).json();
  for (const { src, sizes, type } of manifest.icons) {
    if (type !== "image/png") continue;
    const picture = Buffer.from(await (await get(src)).arrayBuffer());
    const { width, height } = await sharp(picture).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});

let server: Server | undefined;
test.afterAll(() => void server?.close());

test("an administrator sets a hub, which is told of each feed that changes", async ({ page, context }) => {
  const heard: string[] = [];
  server = createServer(async (request, response) => {
    heard.push(new URLSearchParams(await text(request)).get("hub.url") ?? "");
    response.writeHead(204).end();
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const at = listening.address();
  const hub = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`;

  await signIn(context, await colleague("admin"));
  await page.goto("/admin/settings");
  const form = page.getByRole("form", { name: "Other programs" });
  await form.getByLabel("WebSub hub").fill("http://hub.example/");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("WebSub hub")).toHaveAccessibleDescription(/begins with https/);
  await form.getByLabel("WebSub hub").fill(hub);
  await form.getByLabel("Security contact").fill("safe@paper.example");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Programs see it at once.")).toBeVisible();

  const { siteUrl } = settings();
  const feed = await get("/feed.atom");
  expect(feed.headers.get("link")).toBe(`<${hub}>; rel="hub", <${siteUrl}/feed.atom>; rel="self"`);
  expect(await (await get("/.well-known/security.txt")).text()).toContain("mailto:safe@paper.example");

  await publishNew("world", "hub-hears", contentOf("The hub hears of it"));
  const lists = ["", "/world"].flatMap((list) =>
    ["xml", "atom", "json"].map((end) => `${siteUrl}${list}/feed.${end}`),
  );
  await expect.poll(() => [...new Set(heard)].sort()).toEqual(lists.sort());

  await form.getByLabel("WebSub hub").fill("");
  await form.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await get("/feed.atom")).headers.get("link")).toBeNull();
});
