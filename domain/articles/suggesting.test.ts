import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { settings } from "#platform/env.ts";
import { moveArticle } from "./addressing.ts";
import type { Body } from "./body.ts";
import { body, paragraph } from "./composing.ts";
import { listChoices, searchTopics } from "./for-editors.ts";
import { searchLinks, suggestRelated } from "./suggesting.ts";
import {
  begin,
  contributor,
  draft,
  editor,
  june,
  makeNewsroom,
  otherContributor,
  publish,
  written,
} from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

describe("what is suggested while one writes", () => {
  it("is published and like what is written, the likest first, each with why", async () => {
    await publish("Dam", { text: "The weir at Hallowbrook was opened by the Ilvane commission." });
    await publish("Boats", { topics: [1], sectionId: 2 });
    for (let n = 0; n < 9; n++) await publish(`Filler${n}`, { sectionId: 2 });
    await draft("Hidden", { text: "The weir at Hallowbrook, the Ilvane commission." });
    const { articleId } = await begin(contributor, written("Flood"));
    const text = "Water stood at the weir of Hallowbrook, the Ilvane commission says.";
    const content = written("Flood", { body: body(paragraph(text)) });
    const found = (await suggestRelated(contributor, { articleId, content }, june(3))) ?? [];
    expect(found.map(({ card }) => card.headline).slice(0, 2)).toEqual(["Dam", "Boats"]);
    expect(found[0]?.reason).toContain("hallowbrook");
    expect(found[1]?.reason).toContain("topic: Rivers");
    expect(found.map(({ card }) => card.headline)).not.toContain("Hidden");

    const dam = found[0]?.card.id ?? 0;
    const chosen = { ...content, related: { pinned: [dam], barred: [found[1]?.card.id ?? 0] } };
    const rest = (await suggestRelated(contributor, { articleId, content: chosen }, june(3))) ?? [];
    expect(rest.map(({ card }) => card.headline)).not.toContain("Dam");
    expect(rest.map(({ card }) => card.headline)).not.toContain("Boats");
  });

  it("is for whoever may write the article alone", async () => {
    const { articleId } = await begin(contributor, written("Flood"));
    const input = { articleId, content: written("Flood") };
    expect(await suggestRelated(otherContributor, input, june(3))).toBeUndefined();
  });

  it("is for a draft alone: what is none is refused as when it is saved", async () => {
    const { articleId } = await begin(contributor, written("Flood"));
    // As a handler is sent it.
    const content = { ...written("Flood"), body: { type: "doc" } as Body };
    await expect(suggestRelated(contributor, { articleId, content }, june(3))).rejects.toMatchObject({
      field: "body",
    });
  });
});

describe("articles to link to", () => {
  const search = async (query: string) =>
    (await searchLinks(contributor, query)).map(({ headline }) => headline);

  it("are found by the words of their headlines first, then of their texts, the newest first", async () => {
    await publish("Ilvane speaks", { slug: "one" });
    await publish("Other", { slug: "two", text: "Ilvane was there." });
    await publish("Ilvane is silent", { slug: "three" });
    await draft("Ilvane hides", { slug: "four" });
    const gone = await publish("Ilvane is gone", { slug: "five" });
    await unpublishArticle(editor, { ...gone, reason: "It is not true." }, june(3));
    expect(await search("ilvane")).toEqual(["Ilvane is silent", "Ilvane speaks", "Other"]);
    expect(await search("Ilvane sp")).toEqual([]);
    expect(await search("Ilvane spea")).toEqual(["Ilvane speaks"]);
    expect(await search("ilv")).toHaveLength(3);
  });

  it("are found whatever the accents, points, quotes and operators", async () => {
    await publish("Café Zérubavel", { slug: "cafe" });
    await publish("שלום עולם", { slug: "shalom" });
    expect(await search("cafe zerub")).toEqual(["Café Zérubavel"]);
    expect(await search("שָׁלוֹם")).toEqual(["שלום עולם"]);
    for (const query of ['"', "cafe* OR", "(", "a:b", "-", "' & !", "", "NEAR(cafe"]) await search(query);
    expect(await search('"cafe"')).toEqual(["Café Zérubavel"]);
  });

  it("are found by an address that was pasted, a former one too", async () => {
    const { articleId, version } = await publish("River rises");
    await moveArticle(editor, { articleId, version, slug: "flood", sectionId: 2 }, june(2));
    for (const query of ["/world/river", `${settings().siteUrl}/sport/flood?a=1`, " /sport/flood "])
      expect(await searchLinks(contributor, query)).toEqual([
        { address: "/sport/flood", headline: "River rises", section: "Sport", publishedAt: june(1) },
      ]);
  });
});

describe("what an article can be put under", () => {
  it("are sections in their order, authors by name, and colleagues who are there", async () => {
    const choices = await listChoices(contributor);
    expect(choices.sections.map(({ slug }) => slug)).toEqual(["world", "sport"]);
    expect(choices.authors.map(({ name }) => name)).toEqual(["Ada Lund", "Ben Ora"]);
    expect(choices.colleagues).toHaveLength(4);
  });

  it("are topics by any part of their names, those that begin with it first, and none that was merged", async () => {
    await transaction((tx) =>
      tx.insert(topics).values([
        { slug: "a", name: "Old rivers", description: "" },
        { slug: "b", name: "Rivières", description: "" },
        { slug: "c", name: "River boats", description: "", mergedIntoId: 1 },
      ]),
    );
    const named = async (query: string) => (await searchTopics(contributor, query)).map(({ name }) => name);
    expect(await named("river")).toEqual(["Rivers", "Old rivers"]);
    expect(await named("riviere")).toEqual(["Rivières"]);
    expect(await named("")).toHaveLength(4);
  });
});
