import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { searchWords } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { updateArticle } from "#domain/articles/publishing.ts";
import { indexRenamed } from "#domain/articles/reindexing.ts";
import { content, draft, editor, june, makeNewsroom, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { changeSettings } from "#domain/publication/changing.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { changeTopic, mergeTopics } from "#domain/topics/managing.ts";
import { searchArticles } from "./for-readers.ts";
import { readSearchQuestion } from "./question.ts";

beforeEach(emptyDatabase);
beforeEach(makeNewsroom);

const ask = (query: string, more: Record<string, string> = {}) =>
  searchArticles(readSearchQuestion({ q: query, ...more }), june(30));
const found = async (query: string, more: Record<string, string> = {}) =>
  (await ask(query, more)).articles.map(({ card }) => card.headline);

describe("words", () => {
  beforeEach(async () => {
    await publish(
      "Weir opens",
      { text: "The river rose to the old mill. High water stood for days." },
      june(1),
    );
    await publish("Mill burns", { text: "Water was short, and the river low." }, june(2));
    await publish("Café Zérubavel", { slug: "cafe", text: "שָׁלוֹם עוֹלָם. The dam of צה״ל." }, june(3));
  });

  it.each<[string, string[]]>([
    ["river water", ["Mill burns", "Weir opens"]],
    ["river -short", ["Weir opens"]],
    ["river −“old mill”", ["Mill burns"]],
    ['"high water"', ["Weir opens"]],
    ['"water high"', []],
    ["riv* wat*", ["Mill burns", "Weir opens"]],
    ['"old mi*"', ["Weir opens"]],
    ["ZERUBAVEL cafe", ["Café Zérubavel"]],
    ["שלום", ["Café Zérubavel"]],
    ['צה"ל', ["Café Zérubavel"]],
    ["nowhere", []],
    ["nowhere*", []],
    ["river -nowhere*", ["Mill burns", "Weir opens"]],
  ])("%s finds %j", async (query, headlines) => {
    expect((await found(query, { sort: "newest" })).sort()).toEqual([...headlines].sort());
  });

  it("of a headline come before those of a text, whatever is newer", async () => {
    expect(await found("mill")).toEqual(["Mill burns", "Weir opens"]);
    expect(await found("weir")).toEqual(["Weir opens"]);
    await publish("Lock closes", { text: "The weir stays open." }, june(20));
    expect(await found("weir")).toEqual(["Weir opens", "Lock closes"]);
    expect(await found("weir", { sort: "newest" })).toEqual(["Lock closes", "Weir opens"]);
  });

  it("are shown where they stand, as they were written", async () => {
    const [first] = (await ask("שלום")).articles;
    expect(first?.excerpt).toContainEqual({ text: "שָׁלוֹם", isMarked: true });
    expect(first?.headline).toEqual([{ text: "Café Zérubavel", isMarked: false }]);
    const [second] = (await ask("zerubavel")).articles;
    expect(second?.headline).toContainEqual({ text: "Zérubavel", isMarked: true });
  });

  it("that mean nothing find nothing, and say what is wrong", async () => {
    expect((await ask("")).state).toBe("nothing asked");
    expect((await ask('" * -')).state).toBe("nothing asked");
    expect((await ask("-river")).state).toBe("only exclusions");
    expect((await ask("river ".repeat(100))).state).toBe("too long");
    for (const query of ["river\u0000", "NEAR(river", 'river*"', "' OR 1=1 --", "🍋", "a:b ^c {d} (e)"])
      expect(["asked", "nothing asked"]).toContain((await ask(query)).state);
  });
});

describe("filters", () => {
  beforeEach(async () => {
    await publish("Alpha river", { topics: [1], bylines: [1] }, june(1, 8));
    await publish("Beta river", { topics: [2], bylines: [2], sectionId: 2 }, june(5, 8));
    await publish("Gamma river", { topics: [1, 2], bylines: [1, 2] }, june(9, 8));
  });

  it.each<[Record<string, string>, string[]]>([
    [{ section: "world" }, ["Gamma river", "Alpha river"]],
    [{ section: "sport" }, ["Beta river"]],
    [{ topic: "rivers" }, ["Gamma river", "Alpha river"]],
    [{ topic: "chess", author: "ada-lund" }, ["Gamma river"]],
    [{ author: "ben-ora", section: "sport" }, ["Beta river"]],
    [{ from: "2024-06-05" }, ["Gamma river", "Beta river"]],
    [{ to: "2024-06-05" }, ["Beta river", "Alpha river"]],
    [{ from: "2024-06-02", to: "2024-06-04" }, []],
    [{ topic: "no-such-topic" }, []],
  ])("%j let through %j, with words and without", async (filter, headlines) => {
    expect(await found("river", { ...filter, sort: "newest" })).toEqual(headlines);
    expect(await found("", filter)).toEqual(headlines);
  });

  it("go on under names that somebody kept from before", async () => {
    await changeTopic(editor, { id: 1, name: "Waters", slug: "waters", description: "" }, june(10));
    expect(await found("", { topic: "rivers" })).toEqual(["Gamma river", "Alpha river"]);
    await mergeTopics(editor, { id: 1, intoId: 2 }, june(11));
    for (const topic of ["rivers", "waters", "chess"])
      expect(await found("", { topic })).toEqual(["Gamma river", "Beta river", "Alpha river"]);
  });

  it("count days where the publication is", async () => {
    // In Jerusalem it is the tenth when it is half past ten of the ninth in Greenwich.
    await publish("Delta river", { bylines: [1] }, new Date("2024-06-09T22:30:00Z"));
    expect(await found("delta", { to: "2024-06-09" })).toEqual([]);
    expect(await found("delta", { from: "2024-06-10", to: "2024-06-10" })).toEqual(["Delta river"]);
  });

  it("count days as well that the publication's clocks left out, and the first and last there are", async () => {
    await changeSettings(commandLine, { ...(await findPublication()), timeZone: "Pacific/Apia" }, june(10));
    // Samoa went from the 29th to the 31st of December 2011 at midnight.
    await publish("Epsilon river", { bylines: [1] }, new Date("2011-12-30T09:59:00Z"));
    await publish("Zeta river", { bylines: [1] }, new Date("2011-12-30T10:01:00Z"));
    for (const query of ["", "river"]) {
      const on = (from: string, to: string) => found(query, { from, to, sort: "newest" });
      expect(await on("2011-12-29", "2011-12-29")).toEqual(["Epsilon river"]);
      expect(await on("2011-12-30", "2011-12-30")).toEqual([]);
      expect(await on("2011-12-30", "2011-12-31")).toEqual(["Zeta river"]);
      expect(await on("1000-01-01", "2011-12-30")).toEqual(["Epsilon river"]);
      expect(await on("2011-12-31", "9999-12-31")).toHaveLength(4);
      expect(await on("9999-12-31", "9999-12-31")).toEqual([]);
      expect(await on("0000-01-01", "2011-12-30")).toEqual(["Epsilon river"]);
    }
  });

  it("offer the topics and authors of what was found", async () => {
    const { topics, authors } = await ask("river", { section: "world" });
    expect(topics.map(({ name }) => name)).toEqual(["Rivers", "Chess"]);
    expect(authors.map(({ name }) => name)).toEqual(["Ada Lund", "Ben Ora"]);
  });
});

it("turns pages, and tells how many there are", async () => {
  for (let n = 10; n < 35; n++) await publish(`Story${n} of the river`, {}, june(1, n - 10));
  const first = await ask("river", { sort: "newest" });
  expect([first.found, first.hasMore, first.articles.length]).toEqual([25, true, 20]);
  expect(first.articles[0]?.card.headline).toBe("Story34 of the river");
  const second = await ask("river", { sort: "newest", page: "2" });
  expect([second.hasMore, second.articles.length]).toEqual([false, 5]);
  expect(second.articles.at(-1)?.card.headline).toBe("Story10 of the river");
  const third = await ask("river", { page: "3" });
  expect([third.found, third.articles.length]).toEqual([25, 0]);
});

describe("what was put right", () => {
  const correct = async (note: string, text = "It rose.") => {
    const { articleId } = await publish("Weir opens", { text, topics: [1] }, june(1));
    const revised = await reviseArticle(
      editor,
      { articleId, ...content("Weir opens", text), topics: [1] },
      june(2),
    );
    const change = { kind: "correction", note } as const;
    await updateArticle(editor, { ...revised, change }, june(2));
    const [{ version = 0 } = {}] = await db.select({ version: articles.version }).from(articles);
    return { articleId, version };
  };

  it("is found, and shown where it stands", async () => {
    await correct("Earlier it said Quelvane.");
    expect(await found("quelvane")).toEqual(["Weir opens"]);
    expect(await found("weir -quelvane")).toEqual([]);
    const [first] = (await ask('"said quelvane"')).articles;
    expect(first?.excerpt).toContainEqual({ text: "said Quelvane", isMarked: true });
    expect((await ask("quelvana")).meant).toBe("quelvane");
  });

  it("is still found when a topic is renamed, and no more when its article is withdrawn", async () => {
    const live = await correct("Earlier it said Quelvane.");
    await changeTopic(editor, { id: 1, name: "Waters", slug: "waters", description: "" }, june(3));
    await indexRenamed(june(3));
    expect(await found("quelvane waters")).toEqual(["Weir opens"]);
    await unpublishArticle(editor, { ...live, reason: "Wrong." }, june(4));
    expect(await found("quelvane")).toEqual([]);
    expect((await ask("quelvana")).meant).toBeUndefined();
  });

  it("is found of the longest article, too", async () => {
    await correct("Earlier it said Quelvane.", "The river rose. ".repeat(20_000));
    expect(await found("quelvane")).toEqual(["Weir opens"]);
  });
});

describe("only what is published", () => {
  it("tells whether a topic or an author is there", async () => {
    await publish("Hallowbrook weir", { topics: [1], bylines: [1] });
    await draft("Quelvane accord", { topics: [2], bylines: [2] });
    const meant = async (more: Record<string, string>) => (await ask("halowbrook", more)).meant;
    expect(await meant({ topic: "rivers", author: "ada-lund" })).toBe("hallowbrook");
    for (const topic of ["chess", "no-such-topic"]) expect(await meant({ topic })).toBeUndefined();
    for (const author of ["ben-ora", "nobody"]) expect(await meant({ author })).toBeUndefined();
  });

  it("is found: no draft, nothing withdrawn, no word that was taken out", async () => {
    await draft("Quelvane accord");
    expect(await found("quelvane")).toEqual([]);
    expect((await ask("quelvana")).meant).toBeUndefined();
    const { articleId, version } = await publish("Hallowbrook weir", { text: "Said by mistake." });
    expect(await found("hallowbrook mistake")).toEqual(["Hallowbrook weir"]);
    expect((await ask("halowbrook")).meant).toBe("hallowbrook");
    await unpublishArticle(editor, { articleId, version, reason: "Wrong." }, june(2));
    expect(await found("hallowbrook")).toEqual([]);
    expect((await ask("halowbrook")).meant).toBeUndefined();
    expect(await db.select().from(searchWords)).toEqual([]);
  });
});

describe("a slip of spelling", () => {
  beforeEach(async () => {
    for (const [n, name] of ["Weir", "Mill", "Lock"].entries())
      await publish(`${name} of Jerusalem`, { text: "The river rises. שלום לירושלים" }, june(n + 1));
    await publish("Sever storm", { text: "A river of rain." }, june(5));
  });

  it.each([
    ["jerusalm", "jerusalem"],
    ["jreusalem", "jerusalem"],
    ["herusalem", "jerusalem"],
    ["erusalem", "jerusalem"],
    ["xjerusalem", "jerusalem"],
    ["Jeruslaem -mill", "jerusalem -mill"],
    ['"jerusalm riverr"', undefined],
    ["rivre rises", "river rises"],
    ["שלןם", "שלום"],
    ["qqqqqqqqq", undefined],
    ["zz", undefined],
    ["12345", undefined],
    ["river", undefined],
  ])("%s is answered with %s", async (typed, meant) => {
    expect((await ask(typed)).meant).toBe(meant);
  });
});
