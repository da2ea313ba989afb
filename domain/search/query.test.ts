import { describe, expect, it } from "vitest";
import { longestQuery, mostWords, parseQuery, replaceWords } from "./query.ts";

/** What a query is read as, told shortly: `"a b"` a phrase, `-a` unwanted, `a*` begun. */
const read = (typed: string) => {
  const { wanted, unwanted } = parseQuery(typed);
  const tell = ({ words, isBegun }: (typeof wanted)[number]) => words.join("+") + (isBegun ? "*" : "");
  return [...wanted.map(tell), ...unwanted.map((term) => `-${tell(term)}`)].join(" ");
};

describe("what is typed", () => {
  it.each([
    ["River  flood", "river flood"],
    ['"river flood" dam', "river+flood dam"],
    ["“river flood” «dam wall»", "river+flood dam+wall"],
    ["river -flood −dam –wall", "river -flood -dam -wall"],
    ['river -"high water"', "river -high+water"],
    ["riv* fl*", "riv* fl*"],
    ['"new yor*"', "new+yor*"],
    ["Zérubavel CAFÉ", "zerubavel cafe"],
    ["well-known don’t U.S.", "well+known don+t u+s"],
    ["שָׁלוֹם", "שלום"],
    ['צה"ל', "צה+ל"],
    ["צה״ל של״ה", "צה+ל של+ה"],
    ['"צה"ל היום"', "צה+ל+היום"],
  ])("%s is read as %s", (typed, terms) => {
    expect(read(typed)).toBe(terms);
  });

  it.each([
    ["", ""],
    ["-", ""],
    ['"', ""],
    ['"" -"" *', ""],
    ["🍋", ""],
    ["a*", "a"],
    ['"unbalanced river', "unbalanced+river"],
    ['river "', "river"],
    ["NEAR(river, 5) AND OR NOT", "near+river 5 and or not"],
    ["title:river {x} ^y", "title+river x y"],
    ["'; DROP TABLE articles; --", "drop table articles"],
    ["river & | ! <-> :*", "river"],
    ["%_\\", ""],
    ["\u0000river\uFFFD", "river"],
    ["-−river", "-river"],
  ])("%j can't be a mistake: it is read as %j", (typed, terms) => {
    expect(read(typed)).toBe(terms);
  });

  it("is read up to so many words, and as far as it may be long", () => {
    const many = Array.from({ length: 40 }, (_, n) => `w${n}`).join(" ");
    expect(parseQuery(many).wanted).toHaveLength(mostWords);
    expect(parseQuery(many).isCut).toBe(true);
    expect(parseQuery("river flood").isCut).toBe(false);
    expect(parseQuery(`${"a".repeat(longestQuery)}b`).wanted).toEqual([]);
  });

  it("keeps everything but the words that are replaced", () => {
    const others = new Map([
      ["rivre", "river"],
      ["שלןם", "שלום"],
    ]);
    expect(replaceWords('Rivre "high rivre" -dam שלןם', others)).toBe('river "high river" -dam שלום');
  });
});
