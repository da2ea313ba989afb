import { beforeEach, describe, expect, it } from "vitest";
import { dialect } from "#db/columns.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import { beginArticle } from "#domain/articles/drafting.ts";
import { june, makeTaxonomy } from "#domain/articles/testing.ts";
import { mergeTopics } from "#domain/topics/managing.ts";
import { type ListQuestion, listAddress, listSorts, readListQuestion } from "./list-question.ts";
import { listArticles, rowsOnAPage } from "./listing.ts";
import { colleagues, makeColleagues, write } from "./testing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);
beforeEach(makeColleagues);

const { contributor, author, editor } = colleagues;
const zone = "Asia/Jerusalem";
const ask = (question: Partial<ListQuestion> = {}, actor: Parameters<typeof listArticles>[0] = editor) =>
  listArticles(actor, { ...readListQuestion({}), ...question }, zone);
const headlines = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).rows.map(({ headline }) => headline);

describe("who may see what", () => {
  it("lists all articles for editors, and for writers those they made or were given", async () => {
    await write({ headline: "Mine", madeById: 1, changedAt: june(1) });
    await write({ headline: "Given", givenToId: 1, madeById: 2, changedAt: june(2) });
    await write({ headline: "Another's", madeById: 2, changedAt: june(3) });
    await write({ headline: "Nobody's", changedAt: june(4) });
    expect(await headlines()).toEqual(["Nobody's", "Another's", "Given", "Mine"]);
    expect(await headlines({}, contributor)).toEqual(["Given", "Mine"]);
    expect(await headlines({}, author)).toEqual(["Another's", "Given"]);
    // Whatever a writer asks for, it is looked for among their own.
    expect(await headlines({ who: 2 }, contributor)).toEqual(["Given"]);
    expect(await headlines({ q: "nobody" }, contributor)).toEqual([]);
    expect(await headlines({ sort: "headline" }, contributor)).toEqual(["Given", "Mine"]);
  });
});

describe("filters", () => {
  beforeEach(async () => {
    await write({ headline: "Danube", topics: [1], bylines: [1], changedAt: june(1), madeById: 1 });
    await write({ headline: "Elbe", sectionId: 2, topics: [1, 2], state: "in review", changedAt: june(2) });
    await write({
      headline: "Fide",
      topics: [2],
      bylines: [2],
      state: "published",
      changedAt: june(3),
      givenToId: 1,
    });
  });

  it("passes by state, section, topic, byline and who", async () => {
    expect(await headlines({ state: "in review" })).toEqual(["Elbe"]);
    expect(await headlines({ section: 1 })).toEqual(["Fide", "Danube"]);
    expect(await headlines({ section: 1, state: "draft" })).toEqual(["Danube"]);
    expect(await headlines({ topic: 1 })).toEqual(["Elbe", "Danube"]);
    expect(await headlines({ author: 2 })).toEqual(["Fide"]);
    expect(await headlines({ who: 1 })).toEqual(["Fide", "Danube"]);
    expect(await headlines({ who: 1, state: "published", topic: 2 })).toEqual(["Fide"]);
    expect(await headlines({ topic: 1, author: 2 })).toEqual([]);
  });

  it("passes by the day of the last change where the publication is", async () => {
    await write({ headline: "Late", changedAt: new Date("2024-06-02T21:30:00Z") });
    expect(await headlines({ from: "2024-06-03", to: "2024-06-03" })).toEqual(["Fide", "Late"]);
    expect(await headlines({ to: "2024-06-02" })).toEqual(["Elbe", "Danube"]);
  });

  it("passes by the day where the clocks skip its first hour, too", async () => {
    await write({ headline: "Late", changedAt: new Date("2024-04-25T21:59:00Z") });
    await write({ headline: "Early", changedAt: new Date("2024-04-25T22:00:00Z") });
    const list = await listArticles(
      editor,
      readListQuestion({ from: "2024-04-26", to: "2024-04-26" }),
      "Africa/Cairo",
    );
    expect(list.rows.map(({ headline }) => headline)).toEqual(["Early"]);
  });

  it("finds articles on a topic that was merged into the one asked for", async () => {
    await mergeTopics(editor, { id: 1, intoId: 2 }, june(4));
    expect(await headlines({ topic: 2 })).toEqual(["Fide", "Elbe", "Danube"]);
  });

  it("sorts by headline and by publication, which leaves out what was never published", async () => {
    await write({ headline: "Aare", state: "published", changedAt: june(5), publishedAt: june(1) });
    expect(await headlines({ sort: "headline" })).toEqual(["Aare", "Danube", "Elbe", "Fide"]);
    expect(await headlines({ sort: "published" })).toEqual(["Fide", "Aare"]);
    expect(await headlines({ sort: "headline", section: 1, state: "published" })).toEqual(["Aare", "Fide"]);
  });
});

describe("search", () => {
  it("finds words of headline and text, whatever their accents and points, and the beginning of the last", async () => {
    await write({ headline: "Élections à Genève", text: "On vote.", changedAt: june(1) });
    await write({ headline: "שָׁלוֹם", text: "Tregale voters", changedAt: june(2) });
    expect(await headlines({ q: "elections geneve" })).toEqual(["Élections à Genève"]);
    expect(await headlines({ q: "שלום" })).toEqual(["שָׁלוֹם"]);
    expect(await headlines({ q: "vot" })).toEqual(["שָׁלוֹם", "Élections à Genève"]);
    expect(await headlines({ q: "genev vote" })).toEqual([]);
    expect(await headlines({ q: "vote", sort: "headline" })).toEqual(["Élections à Genève", "שָׁלוֹם"]);
    expect(await headlines({ q: "\"* OR -- '" })).toEqual([]);
  });

  it("combines words with filters", async () => {
    await write({ headline: "River one", topics: [1] });
    await write({ headline: "River two", sectionId: 2, madeById: 1 });
    expect(await headlines({ q: "river", topic: 1 })).toEqual(["River one"]);
    expect(await headlines({ q: "river", section: 2 })).toEqual(["River two"]);
    expect(await headlines({ q: "river" }, contributor)).toEqual(["River two"]);
  });
});

describe("pages", () => {
  it("goes through all articles in every order, each once, also those changed at one instant", async () => {
    const all = rowsOnAPage * 2 + 7;
    for (let n = 0; n < all; n++)
      await write({
        headline: `Story ${String.fromCharCode(97 + (n % 5))}`.concat("x".repeat(n)),
        state: "published",
        changedAt: june(1 + (n % 3)),
      });
    for (const sort of listSorts) {
      const seen: number[] = [];
      let after: string | undefined;
      do {
        const { rows, next } = await ask({ sort, after });
        seen.push(...rows.map(({ id }) => id));
        after = next;
      } while (after);
      expect(new Set(seen).size).toBe(all);
      expect(seen).toHaveLength(all);
    }
  });

  it("begins at the beginning where a page's address makes no sense", async () => {
    await write({ headline: "One" });
    for (const after of ["nonsense", "1.x", "..", "2147483648.1", "9999999999999999999.1"])
      expect(await headlines({ after })).toEqual(["One"]);
  });
});

describe("the address of a list", () => {
  it("says all that is asked, and is read as it was written", () => {
    const asked = {
      q: "río & sea",
      state: "in review",
      section: 3,
      sort: "headline",
      after: "7.A headline",
    } as const;
    const url = new URL(listAddress("/admin/articles", asked), "http://localhost");
    expect(readListQuestion(Object.fromEntries(url.searchParams))).toMatchObject(asked);
    expect(listAddress("/admin/articles", readListQuestion({}))).toBe("/admin/articles");
  });

  it("leaves out what can't be read", () => {
    const question = readListQuestion({
      state: "gone",
      section: "x",
      topic: "2147483648",
      from: "2024-13-40",
      sort: "best",
      q: ["a", "b"],
    });
    expect(question).toEqual({ q: "a", sort: "changed" });
  });
});

// Postgres plans by how many rows there are, and reads a table of so few as a whole: its plans say nothing here.
describe.runIf(dialect === "sqlite")("how SQLite finds a list", () => {
  const filters: Partial<ListQuestion>[] = [
    ...([{}, { state: "published" }, { section: 1 }, { who: 1 }, { author: 1 }, { topic: 1 }] as const),
    ...([
      { state: "draft", section: 1 },
      { who: 1, state: "draft" },
      { from: "2024-06-01", to: "2024-06-30" },
    ] as const),
  ];

  it.each(listSorts)("neither reads a whole table nor sorts one, by %s", async (sort) => {
    for (let n = 0; n < 5; n++)
      await write({ headline: `Story ${"x".repeat(n)}`, topics: [1], bylines: [1], madeById: 1 });
    for (const filter of filters)
      for (const actor of [editor, contributor])
        for (const after of [undefined, `3.${sort === "headline" ? "S" : june(1).getTime()}`]) {
          const few = "topic" in filter || "author" in filter;
          const plans = await plansOf(() => ask({ ...filter, sort, after }, actor));
          // What is few is sorted: at most as many as `mostRevisions`.
          const costly = plans.filter((step) => isCostly(step) && !(few && step.startsWith("USE TEMP")));
          expect(costly).toEqual([]);
        }
  });

  it("walks the index of words from its newest end", async () => {
    await write({ headline: "Story" });
    const plans = await plansOf(() => ask({ q: "story" }));
    expect(plans.find((step) => step.includes("desk_index"))).toMatch(/VIRTUAL TABLE INDEX/);
    expect(plans.filter((step) => step.includes("desk_index") && isCostly(step))).toEqual([]);
  });
});

it("finds a draft by its headline before it was ever kept as a version", async () => {
  await beginArticle(contributor, { headline: "Nénuphar", sectionId: 1 }, june(1));
  expect(await headlines({ q: "nenuphar" }, contributor)).toEqual(["Nénuphar"]);
});
