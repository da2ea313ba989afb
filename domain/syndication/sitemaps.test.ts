import { beforeEach, describe, expect, test } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sitemapParts } from "#db/schema/syndication.ts";
import { emptyDatabase } from "#db/testing.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { publishArticle, updateArticle } from "#domain/articles/publishing.ts";
import { content, draft, june, makeNewsroom, publish, publishMany } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { articlesInAPart, idsOf, partOf } from "./sitemap-parts.ts";
import { asNewsSitemap, asSitemap, asSitemapIndex } from "./sitemap-xml.ts";
import { listNews, listSitemapPart, listSitemapParts } from "./sitemaps-for-readers.ts";
import { faultsInSitemap, faultsInSitemapIndex } from "./testing-specifications.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const site = "https://paper.example";
const addresses = async (part: number) => (await listSitemapPart(part))?.map(({ address }) => address);
const numbers = async () => (await listSitemapParts()).map(({ number }) => number);

describe("the parts of the sitemap", () => {
  test.each([
    [1, 1],
    [articlesInAPart, 1],
    [articlesInAPart + 1, 2],
    [2_147_483_000, 2_147_483],
  ])("article %i stands in part %i", (id, part) => {
    expect(partOf(id)).toBe(part);
    const [first, last] = idsOf(part);
    expect(id >= first && id <= last).toBe(true);
  });

  test("hold what is published, with when it last changed", async () => {
    await publish("Rivers rise", {}, june(1));
    await draft("Secret plan");
    const chess = await publish("Chess begins", { sectionId: 2 }, june(2));
    const revised = await reviseArticle(
      commandLine,
      { ...content("Chess"), articleId: chess.articleId },
      june(3),
    );
    await updateArticle(commandLine, { ...revised, change: { kind: "correction", note: "x" } }, june(3));
    expect(await listSitemapPart(1)).toEqual([
      { address: "/world/rivers", lastChange: june(1) },
      { address: "/sport/chess", lastChange: june(3) },
    ]);
    expect(await listSitemapParts()).toEqual([{ number: 0 }, { number: 1, lastChange: june(3) }]);
  });

  test("that hold nothing are none, and come back", async () => {
    expect(await numbers()).toEqual([0]);
    const { articleId, version } = await publish("Rivers rise");
    expect(await numbers()).toEqual([0, 1]);
    await unpublishArticle(commandLine, { articleId, version, reason: "Wrong." }, june(2));
    expect(await numbers()).toEqual([0]);
    expect(await listSitemapPart(1)).toBeUndefined();
    expect(await db.select().from(sitemapParts)).toEqual([]);
  });

  test("never shift: a new article changes its own part alone", async () => {
    await publish("Rivers rise", {}, june(1));
    const before = (await listChangesSince(0)).at(-1)?.id ?? 0;
    // As if so many had come between them.
    const articleId = 2_500;
    await transaction(async (tx) => {
      const begun = { slug: "chess", sectionId: 2, state: "draft", createdAt: june(2) } as const;
      await tx.insert(articles).values({ id: articleId, ...begun });
    });
    const chess = await reviseArticle(commandLine, { ...content("Chess begins"), articleId }, june(2));
    await publishArticle(commandLine, chess, june(2));
    const keys = (await listChangesSince(before)).map(({ key }) => key);
    expect(keys).toContain("sitemap:3");
    expect(keys).not.toContain("sitemap:1");
    expect(await addresses(1)).toEqual(["/world/rivers"]);
    expect(await addresses(3)).toEqual(["/sport/chess"]);
    expect(await listSitemapParts()).toEqual([
      { number: 0 },
      { number: 1, lastChange: june(1) },
      { number: 3, lastChange: june(2) },
    ]);
  });

  test("name the pages that are no articles in the first", async () => {
    await publish("Rivers rise", { topics: [1, 2], bylines: [1, 2] }, june(1));
    expect(await addresses(0)).toEqual([
      ...["/", "/world", "/sport", "/corrections", "/newsletters", "/archive"],
      ...["/archive/2024", "/archive/2024/06", "/archive/2024/06/01"],
      ...["/topics/chess", "/topics/rivers", "/authors/ben-ora", "/authors/ada-lund"],
    ]);
  });

  test("name a topic and an author with their first article, and not before or after", async () => {
    await draft("Secrets", { topics: [1], bylines: [1] });
    const story = await publish("Chess begins", { topics: [2], bylines: [2] }, june(1));
    const named = async () => (await addresses(0))?.filter((at) => /topics|authors/.test(at));
    expect(await named()).toEqual(["/topics/chess", "/authors/ben-ora"]);
    await unpublishArticle(commandLine, { ...story, reason: "Wrong." }, june(2));
    expect(await named()).toEqual([]);
    // It comes and goes with articles, so it is made anew with them.
    const store = freshRequest("", "/sitemaps/0.xml");
    await answering(store, () => listSitemapPart(0));
    expect(store.reads).toContain("front");
  });
});

describe("a sitemap as XML", () => {
  test("is as its specification says, in any script", async () => {
    await publish("הנהר עולה", { slug: "הנהר" }, june(1));
    const part = (await listSitemapPart(1)) ?? [];
    const xml = await asSitemap(part, site);
    expect(await faultsInSitemap(xml)).toEqual([]);
    expect(xml).toContain("<loc>https://paper.example/world/%D7%94%D7%A0%D7%94%D7%A8</loc>");
    expect(await faultsInSitemap(await asSitemap((await listSitemapPart(0)) ?? [], site))).toEqual([]);
    expect(await faultsInSitemapIndex(await asSitemapIndex(await listSitemapParts(), site))).toEqual([]);
  });

  test("and the schemas find what is wrong", async () => {
    const xml = await asSitemap([{ address: "/a", lastChange: june(1) }], site);
    expect(await faultsInSitemap(xml.replace("2024-06-01T", "1 June "))).not.toEqual([]);
    const index = await asSitemapIndex([{ number: 1 }], site);
    expect(await faultsInSitemapIndex(index.replace("loc>", "location>"))).not.toEqual([]);
  });

  test("is whole when it is long", async () => {
    const entries = Array.from({ length: 1_001 }, (_, place) => ({ address: `/world/a${place}` }));
    const xml = await asSitemap(entries, site);
    expect(xml.match(/<loc>/g)).toHaveLength(1_001);
    expect(await faultsInSitemap(xml)).toEqual([]);
  });
});

describe("the sitemap of news", () => {
  const paper = { name: "The Valley & Co", language: "en-GB" };

  test("names what was first published in the last two days, the newest first", async () => {
    await publish("Older one", {}, june(1, 8));
    await publish("Rivers & <lakes> rise", { slug: "rivers" }, june(2, 9));
    await publish("Chess begins", {}, june(3, 9));
    const news = await listNews(june(4, 8));
    expect(news.map(({ headline }) => headline)).toEqual(["Chess begins", "Rivers & <lakes> rise"]);
    const xml = await asNewsSitemap(news, paper, site);
    expect(await faultsInSitemap(xml)).toEqual([]);
    expect(xml).toContain("<news:title>Rivers &amp; &lt;lakes&gt; rise</news:title>");
    expect(xml).toContain("<news:name>The Valley &amp; Co</news:name><news:language>en</news:language>");
  });

  test("names the newest thousand where there are more", async () => {
    await publishMany(1_002);
    const news = await listNews(june(2));
    expect(news).toHaveLength(1_000);
    expect([news.at(0)?.headline, news.at(-1)?.headline]).toEqual(["story1002 told", "story3 told"]);
    expect(await faultsInSitemap(await asNewsSitemap(news, paper, site))).toEqual([]);
  });

  test("holds nothing that XML does not know", async () => {
    const entry = { address: "/world/a", headline: "a\u0001\uffffb", firstPublishedAt: june(1) };
    const xml = await asNewsSitemap([entry], { ...paper, name: "The\u0007 Valley" }, site);
    expect(await faultsInSitemap(xml)).toEqual([]);
    expect(xml).toContain("<news:title>ab</news:title>");
  });

  test("is true until its oldest is news no more", async () => {
    await publish("Rivers rise", {}, june(2, 9));
    await publish("Chess begins", {}, june(3, 9));
    const store = freshRequest("", "/news-sitemap.xml");
    await answering(store, () => listNews(june(4, 8)));
    expect(store.freshUntil).toBe(june(4, 9).getTime() + 1);
    expect(await listNews(june(4, 9))).toHaveLength(2);
    expect(await listNews(new Date(store.freshUntil))).toHaveLength(1);
  });

  test.each([
    ["en-US", "en"],
    ["zh-Hant", "zh-tw"],
    ["zh", "zh-cn"],
    ["he", "he"],
  ])("calls %s %s", async (language, told) => {
    const news = [{ address: "/a", headline: "A", firstPublishedAt: june(1) }];
    const xml = await asNewsSitemap(news, { name: "N", language }, site);
    expect(xml).toContain(`<news:language>${told}</news:language>`);
    expect(await faultsInSitemap(xml)).toEqual([]);
  });
});
