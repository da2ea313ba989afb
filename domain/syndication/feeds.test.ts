import { parseFeed } from "@rowanmanning/feed-parser";
import { eq } from "drizzle-orm";
import RssParser from "rss-parser";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { formerNames, sections, topics } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { body, image, inLanguage, link, paragraph, video } from "#domain/articles/composing.ts";
import { updateArticle } from "#domain/articles/publishing.ts";
import {
  content,
  draft,
  editor,
  june,
  makeNewsroom,
  publish,
  publishMany,
} from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { asAtom } from "./atom.ts";
import type { Feed, FeedOf } from "./feed.ts";
import { findFeed, findRenamedFeed, mostWordsInFeed } from "./feeds-for-readers.ts";
import { asJsonFeed } from "./json-feed.ts";
import { asRss } from "./rss.ts";
import { changeSyndication } from "./syndication-settings.ts";
import { faultsByGrammar, faultsInJsonFeed } from "./testing-specifications.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const admin = { ...editor, role: "admin" } as const;
const site = "http://localhost:3000";

async function feedOf(of: FeedOf = { kind: "front" }): Promise<Feed> {
  const feed = await findFeed(of);
  if (!feed) throw new Error("There is no such feed.");
  return feed;
}

const faults = async (feed: Feed) => [
  ...(await faultsByGrammar(asRss(feed), "rss-2.0.rng")),
  ...(await faultsByGrammar(asAtom(feed), "atom-1.0.rng")),
  ...faultsInJsonFeed(asJsonFeed(feed)),
];

async function addMedia(): Promise<void> {
  const file = {
    contentType: "image/jpeg",
    bytes: 1_000,
    width: 1600,
    height: 900,
    rights: "",
    transcript: "",
  };
  const told = { alt: "A ship", caption: "The harbour", credit: "A & B", createdAt: june(1) };
  await transaction(async (tx) => {
    await tx.insert(media).values({ ...file, ...told, kind: "image", name: "harbour", hash: "a".repeat(64) });
    await tx.insert(media).values({
      ...{ ...file, ...told, kind: "video", name: "route", hash: "b".repeat(64), contentType: "video/mp4" },
      ...{ durationMs: 9_400, posterId: 1, bytes: 123_456 },
    });
  });
}

/** Articles of all kinds: with a clip and hostile words, in Hebrew, and one that nobody signed. */
async function publishAll(): Promise<void> {
  await addMedia();
  await publish(
    "Rivers <b>rise</b> & fall ]]>",
    {
      standfirst: 'It "rained" & <i>rained</i>.',
      ...{ leadMediaId: 2, bylines: [1, 2], topics: [1], slug: "rivers" },
      body: body(
        paragraph("See ", link("/world/a", "this"), " ]]> & <script>alert(1)</script>"),
        image(1),
        video(2),
      ),
    },
    june(1),
  );
  await publish(
    "הנהר עולה",
    {
      ...{ slug: "הנהר", language: "he", direction: "rtl", leadMediaId: 1 },
      text: "המים עולים.",
      sectionId: 2,
    },
    june(2),
  );
  await publish(
    "Chess begins",
    { bylines: [], topics: [2], body: body(paragraph(inLanguage("he", "rtl", "שח"))) },
    june(3),
  );
}

describe("every format is as its specification says", () => {
  test("with pictures, clips, other scripts and hostile words", async () => {
    await publishAll();
    expect(await faults(await feedOf())).toEqual([]);
  });

  test("with characters in it that XML does not know", async () => {
    await publishAll();
    const feed = await feedOf();
    const [first] = feed.articles;
    if (!first) throw new Error("Nothing was published.");
    const strange = "a\u0000\u000b\uffff\ud800b";
    const articles = [{ ...first, headline: strange, standfirst: strange }];
    const told = { ...feed, title: strange, articles };
    expect(await faultsByGrammar(asRss(told), "rss-2.0.rng")).toEqual([]);
    expect(await faultsByGrammar(asAtom(told), "atom-1.0.rng")).toEqual([]);
    expect(asRss(told)).toContain("<title>ab</title>");
  });

  test("with nothing in it", async () => {
    expect(await faults(await feedOf())).toEqual([]);
    expect(await faults(await feedOf({ kind: "section", slug: "world" }))).toEqual([]);
  });

  test("with a hub", async () => {
    await publishAll();
    await changeSyndication(admin, { hub: "https://hub.example/?a=1&b=2", securityContact: "" }, june(4));
    const feed = await feedOf();
    expect(await faults(feed)).toEqual([]);
    expect(asRss(feed)).toContain('<atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
    expect(asAtom(feed)).toContain('<link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
    expect(JSON.parse(asJsonFeed(feed)).hubs).toEqual([
      { type: "WebSub", url: "https://hub.example/?a=1&b=2" },
    ]);
  });

  test("and the schemas find what is wrong", async () => {
    await publishAll();
    const feed = await feedOf();
    const wrong = asRss(feed).replace("<ttl>15</ttl>", "<ttl>soon</ttl>");
    expect(await faultsByGrammar(wrong, "rss-2.0.rng")).not.toEqual([]);
    const timeless = asAtom(feed).replace(/<updated>[^<]*<\/updated>/, "");
    expect(await faultsByGrammar(timeless, "atom-1.0.rng")).not.toEqual([]);
    expect(faultsInJsonFeed(asJsonFeed(feed).replace('"id":', '"key":'))).not.toEqual([]);
  });
});

test("every entry of Atom has an id of its own and somebody who wrote it, as the grammar alone cannot say", async () => {
  await publishAll();
  const feed = parseFeed(asAtom(await feedOf()));
  const ids = feed.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((id) => id?.startsWith("tag:localhost,2024-06-0"))).toBe(true);
  // Of an entry that nobody signed it is the feed's.
  expect(feed.authors.map(({ name }) => name)).toEqual(["The Judean"]);
});

describe("what a feed tells", () => {
  test("two other programs read the same stories out of RSS and Atom", async () => {
    await publishAll();
    const feed = await feedOf();
    for (const xml of [asRss(feed), asAtom(feed)]) {
      const one = parseFeed(xml);
      const other = await new RssParser<object, { "content:encoded"?: string }>().parseString(xml);
      expect(one.title).toBe("The Judean");
      expect(one.items.map(({ title }) => title)).toEqual([
        "Chess begins",
        "הנהר עולה",
        "Rivers <b>rise</b> & fall ]]>",
      ]);
      expect(other.items.map(({ title }) => title)).toEqual(one.items.map(({ title }) => title));
      expect(other.items.map((item) => item.link)).toEqual(one.items.map((item) => item.url));
      expect(one.items[2]?.url).toBe(`${site}/world/rivers`);
      expect(one.items[2]?.authors.map(({ name }) => name)).toEqual(["Ada Lund", "Ben Ora"]);
      expect(one.items[2]?.categories.map(({ label, term }) => label ?? term)).toEqual(["World", "Rivers"]);
      expect(one.items[2]?.published).toEqual(june(1));
      expect(one.items[2]?.content).toContain('<a href="http://localhost:3000/world/a">this</a>');
      const text = other.items[2]?.["content:encoded"] ?? other.items[2]?.content;
      expect(text).toContain("]]&gt; &amp; &lt;script&gt;");
    }
  });

  test("a clip comes as a file with its size, its length and its poster", async () => {
    await publishAll();
    const feed = await feedOf();
    const clip = `${site}/media/2/route-bbbbbbbb.mp4`;
    expect(asRss(feed)).toContain(`<enclosure url="${clip}" length="123456" type="video/mp4"/>`);
    expect(asAtom(feed)).toContain(`<link href="${clip}" rel="enclosure" type="video/mp4" length="123456"/>`);
    const [, , item] = JSON.parse(asJsonFeed(feed)).items;
    expect(item.attachments).toEqual([
      {
        url: clip,
        mime_type: "video/mp4",
        size_in_bytes: 123_456,
        duration_in_seconds: 9,
        title: "The harbour",
      },
    ]);
    expect(item.image).toBe(`${site}/media/1/harbour-aaaaaaaa-1280.jpg`);
  });

  test("an article in Hebrew says so, and which way it is read", async () => {
    await publishAll();
    const feed = await feedOf();
    const [, item] = JSON.parse(asJsonFeed(feed)).items;
    expect(item).toMatchObject({ language: "he", url: `${site}/sport/%D7%94%D7%A0%D7%94%D7%A8` });
    expect(item.content_html).toMatch(/^<div lang="he" dir="rtl">/);
    expect(asAtom(feed)).toContain('<entry xml:lang="he">');
  });

  test("a correction stands above the text, and the article counts as changed then", async () => {
    const live = await publish("Rivers rise", { text: "Water." }, june(1));
    const before = JSON.parse(asJsonFeed(await feedOf())).items[0];
    const revised = await reviseArticle(
      commandLine,
      { ...content("Rivers rise"), articleId: live.articleId },
      june(3),
    );
    const change = { kind: "correction", note: "It was <three> rivers." } as const;
    await updateArticle(commandLine, { ...revised, change }, june(3));
    const feed = await feedOf();
    const [after] = JSON.parse(asJsonFeed(feed)).items;
    expect(after.content_html).toMatch(
      /^<div lang="en" dir="ltr"><p><strong lang="en">Correction, <time datetime="2024-06-03T08:00:00.000Z">3 June 2024<\/time>:<\/strong> It was &lt;three&gt; rivers\.<\/p>/,
    );
    expect(after).toMatchObject({ id: before.id, date_published: before.date_published });
    expect(after.date_modified).toBe(june(3).toISOString());
    expect(feed.updated).toEqual(june(3));
    expect(await faults(feed)).toEqual([]);
  });

  test("an article keeps its id when its address changes", async () => {
    const live = await publish("Rivers rise", {}, june(1));
    const [before] = JSON.parse(asJsonFeed(await feedOf())).items;
    await transaction(async (tx) => {
      await tx.update(sections).set({ slug: "planet" }).where(eq(sections.id, 1));
    });
    const [after] = JSON.parse(asJsonFeed(await feedOf())).items;
    expect(before.id).toBe(`tag:localhost,2024-06-01:article/${live.articleId}`);
    expect(after.id).toBe(before.id);
    expect(after.url).toBe(`${site}/planet/rivers`);
  });

  test("of an article as long as a book it gives the way to the text", async () => {
    await publish("Rivers rise", { standfirst: "In short.", text: "word ".repeat(mostWordsInFeed + 1) });
    const [item] = JSON.parse(asJsonFeed(await feedOf())).items;
    expect(item.content_html).toContain("In short.");
    expect(item.content_html).toContain(
      `<a href="${site}/world/rivers">Read all 20,001 words at The Judean</a>`,
    );
    expect(item.content_html.length).toBeLessThan(1_000);
  });
});

const named: FeedOf[] = [
  { kind: "topic", slug: "rivers" },
  { kind: "author", slug: "ada-lund" },
];

describe("what is in a feed", () => {
  test("the thirty newest, and nothing that is not published", async () => {
    await publishMany(32);
    await draft("Secret plan");
    const feed = await feedOf();
    expect(feed.articles).toHaveLength(30);
    expect(feed.articles[0]?.headline).toBe("story32 told");
    expect(asRss(feed)).not.toContain("Secret");
  });

  test("a withdrawn article leaves every feed", async () => {
    const live = await publish("Rivers rise", { topics: [1], bylines: [1] });
    for (const of of everywhere) expect((await feedOf(of)).articles).toHaveLength(1);
    const { articleId, version } = live;
    await unpublishArticle(admin, { articleId, version, reason: "It was wrong." }, june(2));
    for (const of of everywhere.slice(0, 2)) expect((await feedOf(of)).articles).toEqual([]);
    for (const of of named) expect(await findFeed(of)).toBeUndefined();
  });

  test("a section's, a topic's and an author's own, under their names", async () => {
    await publish("Rivers rise", { topics: [1], bylines: [1] });
    await publish("Chess begins", { topics: [2], bylines: [2], sectionId: 2 });
    const found = await Promise.all(everywhere.map(feedOf));
    expect(found.map(({ title, articles }) => [title, articles.map(({ slug }) => slug).join()])).toEqual([
      ["The Judean", "chess,rivers"],
      ["World – The Judean", "rivers"],
      ["Rivers – The Judean", "rivers"],
      ["Ada Lund – The Judean", "rivers"],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  });

  const everywhere: FeedOf[] = [{ kind: "front" }, { kind: "section", slug: "world" }, ...named];

  test("what nobody knows has no feed, and what was renamed leads on", async () => {
    await publish("Chess begins", { topics: [2] });
    await transaction(async (tx) => {
      await tx.insert(formerNames).values({ kind: "section", slug: "abroad", namedId: 1, since: june(1) });
      await tx.update(topics).set({ mergedIntoId: 2 }).where(eq(topics.id, 1));
    });
    expect(await findFeed({ kind: "section", slug: "nowhere" })).toBeUndefined();
    expect(await findRenamedFeed({ kind: "section", slug: "nowhere" })).toBeUndefined();
    expect(await findRenamedFeed({ kind: "section", slug: "abroad" })).toEqual({
      kind: "section",
      slug: "world",
    });
    expect(await findFeed({ kind: "topic", slug: "rivers" })).toBeUndefined();
    expect(await findRenamedFeed({ kind: "topic", slug: "rivers" })).toEqual({
      kind: "topic",
      slug: "chess",
    });
  });
});
