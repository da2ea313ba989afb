import { describe, expect, it } from "vitest";
import { fold, wordsOf } from "./words.ts";

describe("words as the index holds them", () => {
  it.each([
    ["Café ZÉRUBAVEL", "cafe zerubavel"],
    ["שָׁלוֹם", "שלום"],
    ["ﬁnal ½", "final 1⁄2"],
    ["Don’t", "don't"],
    ["İstanbul", "istanbul"],
  ])("%s are folded to %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("are letters and digits of any script, in order, and no endless ones", () => {
    expect(wordsOf("U.S. – 3,000 m², שלום־עולם! 🍋")).toEqual(["u", "s", "3", "000", "m2", "שלום", "עולם"]);
    expect(wordsOf("a".repeat(65))).toEqual([]);
    expect(wordsOf("")).toEqual([]);
  });
});
