import { describe, expect, test } from "vitest";
import { setSmartly } from "./smart-text.ts";

/** What stands in the end when somebody types this, one character after the other. */
function typed(text: string, language: string): string {
  let before = "";
  for (const character of text) {
    const set = setSmartly(before, character, language);
    before = set ? before.slice(0, before.length - set.back) + set.text : before + character;
  }
  return before;
}

describe("quotation marks", () => {
  test.each([
    ["en", "“She said ‘yes’ and left,” he wrote."],
    ["en-GB", "“She said ‘yes’ and left,” he wrote."],
    ["de", "„She said ‚yes‘ and left,“ he wrote."],
    ["fr", "«\u202fShe said “yes” and left,\u202f» he wrote."],
    ["es", "«She said “yes” and left,» he wrote."],
    ["pl", "„She said ‚yes’ and left,” he wrote."],
    ["ru", "«She said „yes“ and left,» he wrote."],
    ["sv", "”She said ’yes’ and left,” he wrote."],
    ["da", "»She said ›yes‹ and left,« he wrote."],
    ["he", "״She said ׳yes׳ and left,״ he wrote."],
  ])("are set in %s as that language has them", (language, expected) => {
    expect(typed(`"She said 'yes' and left," he wrote.`, language)).toBe(expected);
  });

  test("open after a bracket and a dash, and close after a full stop", () => {
    expect(typed(`("No.") -- "Yes"`, "en")).toBe("(“No.”) – “Yes”");
  });

  test("end one right after another where one stands within another", () => {
    expect(typed(`"Who said 'no'"`, "de")).toBe("„Who said ‚no‘“");
    expect(typed(`"Who said 'no'"`, "ru")).toBe("«Who said „no“»");
  });

  test("are apostrophes after a letter or a figure", () => {
    expect(typed("it's the '90s, the writers' own", "en")).toBe("it’s the ’90s, the writers’ own");
    expect(typed("l'eau", "fr")).toBe("l’eau");
    expect(typed("ג'ירפה", "he")).toBe("ג׳ירפה");
  });

  test("within a Hebrew abbreviation are gershayim", () => {
    expect(typed('צה"ל', "he")).toBe("צה״ל");
  });
});

describe("dashes and dots", () => {
  test.each([
    ["en", "yes -- no", "yes – no"],
    ["en", "yes--no", "yes—no"],
    ["en", "yes --- no", "yes — no"],
    ["de", "ja -- nein", "ja – nein"],
    ["es", "sí -- no", "sí — no"],
    ["en", "well... so", "well… so"],
    ["en", "1914-1918", "1914-1918"],
  ])("in %s make %s into %s", (language, text, expected) => {
    expect(typed(text, language)).toBe(expected);
  });

  test("at the head of a block stay hyphens, since a third makes a divider", () => {
    expect(typed("---", "en")).toBe("---");
    expect(typed("-- said he", "en")).toBe("– said he");
  });
});

test("French has narrow spaces before high punctuation", () => {
  expect(typed("Oui ! Non ? Si : bon ; fin", "fr")).toBe("Oui\u202f! Non\u202f? Si\u00a0: bon\u202f; fin");
});

test("an address keeps every character", () => {
  const address = `https://example.org/it's--"so"...`;
  expect(typed(`see ${address}`, "en")).toBe(`see ${address}`);
  expect(typed("[it](https://example.org/a--b)", "en")).toBe("[it](https://example.org/a--b)");
});
