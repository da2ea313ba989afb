import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { describeSearch } from "./open-search.ts";
import { faultsByGrammar } from "./testing-specifications.ts";

const paper = { name: "The Judean", tagline: "News from Jerusalem and the world", language: "en" };
const addresses = {
  search: "https://paper.example/search?q=",
  icon: "https://paper.example/icon.svg",
  self: "https://paper.example/opensearch.xml",
};
const described = (more: Partial<typeof paper> = {}) => describeSearch({ ...paper, ...more }, addresses);
const read = (xml: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" }).parse(xml).OpenSearchDescription;

describe("the description of the search", () => {
  it("is as its specification has it, whatever the paper is called", async () => {
    const names = [
      "The Judean",
      "Q",
      "A\u0001 \uffffpaper",
      '<i>&amp;</i> "it\'s"',
      "A Paper Whose Name Has Very Many Words in It",
    ];
    const long = ["Wochenzeitungsverlagsgesellschaftsnachrichten", "העיתון היומי של ירושלים והסביבה"];
    for (const name of [...names, ...long]) {
      expect(await faultsByGrammar(described({ name }), "open-search-1.1.rng"), name).toEqual([]);
    }
    expect(await faultsByGrammar(described({ tagline: "x ".repeat(2_000) }), "open-search-1.1.rng")).toEqual(
      [],
    );
  });

  it("says where what is searched for is put", () => {
    const { Url, ShortName } = read(described());
    expect(ShortName).toBe("The Judean");
    expect(Url[0]["@template"]).toBe("https://paper.example/search?q={searchTerms}");
    expect(Url[1]).toMatchObject({ "@rel": "self", "@template": addresses.self });
  });

  it("ends a long name at a word", () => {
    expect(read(described({ name: "The Evening Post of the North" })).ShortName).toBe("The Evening Post");
    expect(read(described({ name: "Wochenzeitungsverlag" })).ShortName).toBe("Wochenzeitungsve");
  });
});
