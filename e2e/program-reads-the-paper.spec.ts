import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { faultsOf, shapeOf } from "#domain/api/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { settings } from "#platform/env.ts";
import { contentOf, publishChange, publishNew } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

/* A program reads everything that is published, keeps a copy, and keeps it true. */

const at = (address: string) => new URL(address, settings().siteUrl).href;
const ask = (address: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(at(address), { headers, method, redirect: "manual" });

type Page = Record<string, unknown> & { links: { next: string | null; later?: string | null } };
type Listed = { id: number; slug: string; self: string };

/** Asks, and holds the answer against the description. */
async function read<Answer>(address: string): Promise<Answer> {
  const response = await ask(address);
  expect(response.status, address).toBe(200);
  const answer = await response.json();
  const shape = shapeOf(new URL(at(address)).pathname);
  if (shape) expect(faultsOf(answer, shape), address).toEqual([]);
  return answer as Answer;
}

async function walk(from: string, list: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (let next: string | null = from; next !== null; ) {
    const page: Page = await read(next);
    listed.push(...(page[list] as Listed[]));
    next = page.links.next;
  }
  return listed;
}

test("a program finds its way from the index, and reads each article, section, topic and author once", async () => {
  const { links } = await read<{ links: Record<string, string> }>("/api");
  const live = await db.select({ id: articles.id }).from(articles).where(eq(articles.state, "published"));
  const found = await walk(`${links.articles}?limit=7`, "articles");
  const ids = found.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of live) expect(ids).toContain(id);

  await Promise.all(found.map(({ self }) => read(self)));
  for (const [list, address] of [
    ["sections", links.sections],
    ["topics", `${links.topics}?limit=9`],
    ["authors", links.authors],
    ["corrections", links.corrections],
  ] as const) {
    const named = await walk(String(address), list);
    expect(named.length, list).toBeGreaterThan(0);
    if (list !== "corrections") for (const { self } of named.slice(0, 5)) await read(self);
  }
  const description = await read<{ openapi: string; paths: object }>(links.description ?? "");
  expect(description.openapi).toMatch(/^3\.1/);
  expect(Object.keys(description.paths)).toContain("/api/articles/{slug}");
});

test("what was read is asked for again by its ETag, and by pages of other sites", async () => {
  await publishNew("world", "ferry-times", contentOf("Ferry times"));
  const address = "/api/articles/ferry-times";
  const first = await ask(address);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "content-type": "application/json",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, no-cache",
  });
  const etag = first.headers.get("etag") ?? "";
  expect((await ask(address, { "if-none-match": etag })).status).toBe(304);
  const head = await ask(address, {}, "HEAD");
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
  const list = await ask("/api/articles?limit=1");
  expect(list.headers.get("link")).toMatch(/^<http.*after=.*>; rel="next"$/);
  expect(
    (await ask("/api/articles?limit=1", { "if-none-match": list.headers.get("etag") ?? "" })).status,
  ).toBe(304);

  const asked = await ask(address, { origin: "https://other.example" }, "OPTIONS");
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
});

test("what is asked wrongly is answered with what to mend", async () => {
  const problem = async (address: string, status: number, method = "GET") => {
    const response = await ask(address, {}, method);
    expect(response.status, address).toBe(status);
    expect(response.headers.get("content-type"), address).toBe("application/problem+json");
    const answer = await response.json();
    expect(faultsOf(answer, "Problem")).toEqual([]);
    return answer as { detail: string; parameter?: string };
  };
  expect(await problem("/api/articles?limit=1000", 400)).toMatchObject({ parameter: "limit" });
  expect(await problem("/api/articles?secton=world", 400)).toMatchObject({ parameter: "secton" });
  expect(await problem("/api/articles/no-such?x=1", 400)).toMatchObject({ parameter: "x" });
  expect(await problem("/api/topics?after=nonsense", 400)).toMatchObject({ parameter: "after" });
  expect((await problem("/api/articles/no-such", 404)).detail).toMatch(/no article/);
  await problem("/api/no-such", 404);
  await problem("/api/topics/no-such", 404);
  await problem("/api/articles/%E0%A4%A", 400);
  await problem("/api/articles", 405, "POST");
  expect((await ask("/api/articles", {}, "DELETE")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("whoever keeps a copy learns of what is published, changed and withdrawn, at once", async () => {
  type Changes = Page & { articles: Listed[]; withdrawn: { id: number; slug: string }[] };
  let { links } = await read<Changes>(`/api/articles?updated_since=${new Date().toISOString()}`);
  /** What has changed since it was last asked, among what other stories do meanwhile. */
  const changes = async () => {
    const page = await read<Changes>(String(links.later ?? links.next));
    links = page.links;
    return { changed: page.articles.map(({ slug }) => slug), gone: page.withdrawn.map(({ slug }) => slug) };
  };

  const { articleId } = await publishNew("world", "tide-tables", contentOf("Tide tables"));
  expect((await changes()).changed).toContain("tide-tables");
  const article = await read<{ headline: string }>("/api/articles/tide-tables");
  expect(article.headline).toBe("Tide tables");

  const changed = await publishChange(articleId, contentOf("Tide tables, corrected"));
  expect((await changes()).changed).toContain("tide-tables");
  expect((await read<{ headline: string }>("/api/articles/tide-tables")).headline).toBe(
    "Tide tables, corrected",
  );
  expect(JSON.stringify(await read("/api/articles?section=world"))).toContain("Tide tables, corrected");

  await unpublishArticle(commandLine, { ...changed, reason: "It was wrong." }, new Date());
  expect((await ask("/api/articles/tide-tables")).status).toBe(410);
  expect((await changes()).gone).toContain("tide-tables");
  expect(JSON.stringify(await read("/api/articles?section=world"))).not.toContain("Tide tables");
});
