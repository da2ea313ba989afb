import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { updateArticle } from "#domain/articles/publishing.ts";
import { content, draft, editor, june, makeNewsroom, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { changeSection } from "#domain/sections/managing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { changeTopic, mergeTopics } from "#domain/topics/managing.ts";
import { askedOfArticles, listArticles } from "./articles.ts";
import { readQuestion } from "./questions.ts";
import { faultsOf } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const ask = (query: string) => listArticles(readQuestion(new URLSearchParams(query), askedOfArticles));
const queryOf = (address: string | null | undefined) => new URL(address ?? "").search.slice(1);
const slugs = ({ articles }: { articles: { slug: string }[] }) => articles.map(({ slug }) => slug);

/** The slugs of all pages, each page's after the other's. @param between happens after each page */
async function walk(query: string, between = async () => {}): Promise<string[][]> {
  const pages: string[][] = [];
  for (let asked: string | undefined = query; asked !== undefined; ) {
    const page = await ask(asked);
    expect(faultsOf(page, "Articles")).toEqual([]);
    pages.push(slugs(page));
    asked = page.links.next === null ? undefined : queryOf(page.links.next);
    await between();
  }
  return pages;
}

const several = async (count: number, more: (n: number) => Parameters<typeof publish>[1] = () => ({})) => {
  for (let n = 1; n <= count; n++)
    await publish(`Story ${n}`, { slug: `story-${n}`, ...more(n) }, june(1, n));
};

describe("a list of articles", () => {
  it("has the published ones, the newest first, with bylines and topics, and says it as described", async () => {
    await publish("Rivers rise", { topics: [2, 1], bylines: [2, 1], standfirst: "In short." }, june(1));
    await publish("Falls freeze", { sectionId: 2 }, june(2));
    await draft("Secrets");
    const answer = await ask("");
    expect(faultsOf(answer, "Articles")).toEqual([]);
    expect(answer).toMatchObject({
      articles: [{ slug: "falls" }, { slug: "rivers", standfirst: "In short.", updated: null }],
      links: { next: null },
    });
    const [, rivers] = answer.articles;
    expect(rivers).toMatchObject({
      url: expect.stringMatching(/^http:\/\/localhost:\d+\/world\/rivers$/),
      self: expect.stringMatching(/\/api\/articles\/rivers$/),
      published: june(1).toISOString(),
      section: { slug: "world", name: "World" },
    });
    expect(rivers?.bylines.map(({ slug }) => slug)).toEqual(["ben-ora", "ada-lund"]);
    expect(rivers?.topics.map(({ slug }) => slug)).toEqual(["chess", "rivers"]);
  });

  it("is empty where nothing is published", async () => {
    expect(await ask("")).toMatchObject({ articles: [], links: { next: null } });
  });

  it("is walked to its end, each article once, though some come and go meanwhile", async () => {
    await several(7);
    let n = 0;
    const pages = await walk("limit=2", async () => {
      n += 1;
      await publish(`Late ${n}`, { slug: `late-${n}` }, june(2, n));
    });
    expect(pages).toEqual([
      ["story-7", "story-6"],
      ["story-5", "story-4"],
      ["story-3", "story-2"],
      ["story-1"],
    ]);
  });

  it("goes on where articles were published in the same millisecond", async () => {
    for (let n = 1; n <= 5; n++) await publish(`Story ${n}`, { slug: `story-${n}` }, june(1));
    expect((await walk("limit=2")).flat().sort()).toEqual([1, 2, 3, 4, 5].map((n) => `story-${n}`));
  });

  it("ends without a further page when the last one is full", async () => {
    await several(4);
    expect(await walk("limit=2")).toHaveLength(2);
  });
});

describe("a list that is narrowed", () => {
  beforeEach(() =>
    several(6, (n) => ({
      sectionId: n % 2 ? 1 : 2,
      topics: n > 3 ? [1] : [2],
      bylines: n === 5 ? [1, 2] : [1],
    })),
  );

  it.each([
    ["section=sport", ["story-6", "story-4", "story-2"]],
    ["topic=rivers", ["story-6", "story-5", "story-4"]],
    ["author=ben-ora", ["story-5"]],
    ["section=world&topic=rivers", ["story-5"]],
    ["topic=chess&author=ada-lund&section=world", ["story-3", "story-1"]],
    ["author=ben-ora&section=sport", []],
    ["since=2024-06-01T05:00:00Z", ["story-6", "story-5"]],
    ["since=2024-06-01T08:00:00+03:00", ["story-6", "story-5"]],
    ["until=2024-06-01T03:00:00Z", ["story-2", "story-1"]],
    ["since=2024-06-01T02:00:00Z&until=2024-06-01T05:00:00Z&section=sport", ["story-4", "story-2"]],
    ["since=2024-06-02", []],
    ["until=2024-06-01", []],
  ])("by %s has what it names, on one page and on many", async (query, expected) => {
    expect(slugs(await ask(query))).toEqual(expected);
    expect((await walk(`${query}&limit=1`)).flat()).toEqual(expected);
  });

  it("by a former slug has what it names now", async () => {
    const { changeSection } = await import("#domain/sections/managing.ts");
    await changeSection(commandLine, { id: 2, name: "Games", slug: "games", description: "" }, june(3));
    expect(slugs(await ask("section=sport"))).toHaveLength(3);
  });

  it("by more than meets anything goes on until it does", async () => {
    await transaction((tx) =>
      tx.insert(sections).values({ slug: "far", name: "Far", description: "", position: 2 }),
    );
    await publish("Far away", { sectionId: 3, topics: [1] }, new Date(0));
    expect((await walk("section=far&topic=rivers&limit=1")).flat()).toEqual(["far"]);
  });
});

describe("a question that is wrong", () => {
  it.each([
    ["limit=0", "limit", /1 to 100/],
    ["limit=101", "limit", /1 to 100/],
    ["limit=2.5", "limit", /1 to 100/],
    ["limit=", "limit", /1 to 100/],
    ["after=", "after", /cursor/],
    ["after=bm9uc2Vuc2U", "after", /cursor/],
    [`after=${Buffer.from("newest 9999999999999999 1").toString("base64url")}`, "after", /cursor/],
    [`after=${Buffer.from("newest 1 99999999999").toString("base64url")}`, "after", /cursor/],
    ["since=yesterday", "since", /instant/],
    ["since=2024-02-31", "since", /instant/],
    ["since=2024-06-02&until=2024-06-01", "until", /before/],
    ["section=no-such", "section", /no section/],
    ["topic=no-such", "topic", /no topic/],
    ["author=%00", "author", /slug of an author/],
    ["secton=world", "secton", /no parameter/],
    ["__proto__=1", "__proto__", /no parameter/],
    ["limit=1&limit=2", "limit", /more than once/],
    ["updated_since=2024-06-01&section=world", "section", /without/],
  ])("is answered with what to mend: %s", async (query, field, message) => {
    const asked = async () => ask(query);
    await expect(asked()).rejects.toMatchObject({ field, message: expect.stringMatching(message) });
  });

  it("a topic that nothing published is on is as unknown as one that isn't there", async () => {
    await draft("Secrets", { topics: [1] });
    await expect(ask("topic=rivers")).rejects.toMatchObject({ field: "topic" });
  });
});

describe("the walk of whoever keeps a copy", () => {
  it("has every change in the order of the changes, withdrawals among them, and goes on later where it ended", async () => {
    await several(3);
    const first = await ask("updated_since=2024-06-01T02:00:00Z");
    expect(faultsOf(first, "Articles")).toEqual([]);
    expect(slugs(first)).toEqual(["story-2", "story-3"]);
    expect(first).toMatchObject({ withdrawn: [], links: { next: null } });

    const again = await ask(queryOf(first.links.later));
    expect(again).toMatchObject({ articles: [], withdrawn: [], links: { next: null } });
    expect(again.links.later).toBe(first.links.later);

    const late = await publish("Falls freeze", {}, june(2));
    await unpublishArticle(commandLine, { ...late, reason: "It was wrong." }, june(3));
    await publish("Rivers rise", {}, june(4));
    const then = await ask(queryOf(first.links.later));
    expect(faultsOf(then, "Articles")).toEqual([]);
    expect(slugs(then)).toEqual(["rivers"]);
    expect(then.withdrawn).toMatchObject([
      { id: late.articleId, slug: "falls", changed: june(3).toISOString() },
    ]);
  });

  it("says on each page where the next is, and on the last alone where to ask later", async () => {
    await several(5);
    const pages = [];
    for (let asked: string | undefined = "updated_since=1970-01-01&limit=2"; asked !== undefined; ) {
      const page = await ask(asked);
      pages.push(page);
      asked = page.links.next === null ? undefined : queryOf(page.links.next);
    }
    expect(pages.flatMap(slugs)).toEqual(["story-1", "story-2", "story-3", "story-4", "story-5"]);
    expect(pages.map(({ links }) => typeof links.later)).toEqual(["object", "object", "string"]);
  });

  it("has an article's updates, the least of them too, and not what its topic and section are called now", async () => {
    const { articleId } = await publish("Rivers rise", { topics: [1] });
    const { links } = await ask("updated_since=1970-01-01");
    const waters = { id: 1, name: "Waters", slug: "waters", description: "" };
    await changeTopic(editor, waters, june(2));
    await changeSection(editor, { ...waters, name: "Abroad", slug: "abroad" }, june(2));
    await mergeTopics(editor, { id: 1, intoId: 2 }, june(2));
    expect(await ask(queryOf(links.later))).toMatchObject({ articles: [], withdrawn: [] });
    const revised = await reviseArticle(
      editor,
      { articleId, ...content("Rivers rise"), topics: [1] },
      june(3),
    );
    await updateArticle(editor, { ...revised, change: { kind: "minor", note: "" } }, june(3));
    const { articles } = await ask(queryOf(links.later));
    expect(articles).toMatchObject([{ section: { slug: "abroad" }, topics: [{ slug: "chess" }] }]);
  });

  it("tells nothing of what was never published", async () => {
    await draft("Secrets");
    expect(await ask("updated_since=1970-01-01")).toMatchObject({ articles: [], withdrawn: [] });
  });
});

// Postgres plans by how many rows there are, and reads a table of so few as a whole: its plans say nothing here.
describe.runIf(dialect === "sqlite")("how SQLite finds them", () => {
  it.each([
    "",
    "section=world",
    "topic=rivers",
    "author=ada-lund",
    "section=world&topic=rivers&author=ada-lund",
    "since=2024-01-01&until=2025-01-01",
    "updated_since=2024-01-01",
  ])("neither reads a whole table nor sorts one for %s, at its beginning and further on", async (query) => {
    for (let n = 1; n <= 3; n++) await publish(`Story ${n}`, { slug: `story-${n}`, topics: [1] }, june(1, n));
    const page = await ask(`${query}&limit=1`);
    const further = queryOf(page.links.next);
    expect((await plansOf(() => ask(query))).filter(isCostly)).toEqual([]);
    const plans = await plansOf(() => ask(further));
    expect(plans.filter(isCostly)).toEqual([]);
    // What lies before the page is not stepped over row by row.
    expect(plans.some((step) => /SEARCH \w+ USING .*published_at|changed_for_readers_at/.test(step))).toBe(
      true,
    );
  });
});
