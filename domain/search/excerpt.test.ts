import { describe, expect, it } from "vitest";
import { excerptOf, markIn } from "./excerpt.ts";
import { parseQuery } from "./query.ts";

const tell = (pieces: ReturnType<typeof markIn> | undefined) =>
  pieces?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
const marked = (text: string, query: string) => tell(markIn(text, parseQuery(query).wanted));
const excerpt = (text: string, query: string) => tell(excerptOf(text, parseQuery(query).wanted));

describe("what was looked for is marked", () => {
  it.each([
    ["Zérubavel’s Café opens", "cafe zerubavel", "[Zérubavel]’s [Café] opens"],
    ["שָׁלוֹם עוֹלָם", "שלום", "[שָׁלוֹם] עוֹלָם"],
    ["The river, River and rivers", "river", "The [river], [River] and rivers"],
    ["The river and rivers", "riv*", "The [river] and [rivers]"],
    ["High water at high tide", '"high water"', "[High water] at high tide"],
    ["Water is high", '"high water"', "Water is high"],
    ["Don’t look", "don't", "[Don’t] look"],
    ["<b>river</b> & dam", "river", "<b>[river]</b> & dam"],
    ["🍋 lemons", "lemons", "🍋 [lemons]"],
    ["", "river", ""],
  ])("in %j by %j", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe("an excerpt", () => {
  const filler = "Nothing of it stands in this sentence, nor in any like it. ".repeat(20);

  it("is the stretch with most of what was looked for, from where its sentence begins", () => {
    const text = `The river is calm. ${filler}The river met the dam, and the dam held. ${filler}`;
    const found = excerpt(text, "river dam");
    expect(found).toMatch(/^The \[river\] met the \[dam\], and the \[dam\] held\./);
    expect(found).toMatch(/\u00a0…$/);
    expect(found?.length).toBeLessThan(300);
  });

  it("says that it begins midway, and ends at a word", () => {
    const words = "one two three four five six seven eight nine ten ".repeat(30);
    const found = excerpt(`${words}river ${words}`, "river");
    expect(found).toMatch(/^… \w+ /);
    expect(found).toMatch(/\w\u00a0…$/);
    expect(found).toContain("[river]");
  });

  it("begins with the paragraph, and shows no line break", () => {
    expect(excerpt("A line.\nThe river rises.\nAnd falls.", "river")).toBe("The [river] rises. And falls.");
    expect(excerpt("River\n12\n14\nDam", "river dam")).toBe("[River] · 12 · 14 · [Dam]");
  });

  it("is none where nothing of it stands, and bears a text without end or spaces", () => {
    expect(excerpt("Nothing here.", "river")).toBeUndefined();
    const endless = "x".repeat(100_000);
    expect(excerpt(`${endless} river ${endless}`, "river")?.length).toBeLessThan(400);
  });
});
