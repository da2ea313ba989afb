import { describe, expect, it } from "vitest";
import type { Body, Inline, TopBlock } from "./body.ts";
import { compareVersions, type Row } from "./comparing.ts";
import { compareWords, type Piece } from "./comparing-words.ts";
import {
  body,
  bold,
  bulletList,
  divider,
  embed,
  factBox,
  gallery,
  heading,
  image,
  inLanguage,
  italic,
  link,
  numberedList,
  paragraph,
  pullQuote,
  quote,
  table,
  video,
} from "./composing.ts";

const text = (words: string) => [{ text: words, marks: [] }];

/** As people would write it down: [-out-]{+in+}. */
const written = (pieces: Piece[]) =>
  pieces
    .map(({ kind, text: words, formatting }) => {
      const said = formatting ? `${words} (${formatting})` : words;
      return kind === "same" ? said : kind === "removed" ? `[-${said}-]` : `{+${said}+}`;
    })
    .join("");

const words = (before: string, after: string) => written(compareWords(text(before), text(after)));

const compare = (before: Body, after: Body) =>
  compareVersions({ fields: [], body: before }, { fields: [], body: after });

const saidRow = (row: Row): string => {
  if (row.kind === "changed") {
    const label =
      row.before.label === row.after.label ? "" : `[-${row.before.label}-]{+${row.after.label}+} `;
    return `~ ${label}${written(row.pieces)}`;
  }
  const sign = { same: "=", removed: "-", added: "+" }[row.kind];
  const moved = "moved" in row && row.moved ? " (moved)" : "";
  return `${sign} ${row.line.label}: ${row.line.spans.map(({ text: said }) => said).join("")}${moved}`;
};
const rows = (before: TopBlock[], after: TopBlock[]) =>
  compare(body(...before), body(...after)).rows.map(saidRow);

describe("words", () => {
  it.each([
    ["The river rose.", "The river fell.", "The river [-rose-]{+fell+}."],
    ["", "New.", "{+New.+}"],
    ["Gone.", "", "[-Gone.-]"],
    ["The same.", "The same.", "The same."],
    ["one two three", "one three", "one [-two -]three"],
    [
      "It was a grey day.",
      "It had been one of those days.",
      "It [-was a grey day-]{+had been one of those days+}.",
    ],
    ["Don’t go", "Don’t stay", "Don’t [-go-]{+stay+}"],
    ["שלום עולם", "שלום לכולם", "שלום [-עולם-]{+לכולם+}"],
    ["今日は雨", "今日は雪", "今日は[-雨-]{+雪+}"],
    ["Hi 👩‍👩‍👧 all", "Hi 👩‍👩‍👦 all", "Hi [-👩‍👩‍👧-]{+👩‍👩‍👦+} all"],
  ])("%j and %j", (before, after, difference) => {
    expect(words(before, after)).toBe(difference);
  });

  it("always give back both texts whole", () => {
    const before = "She said: “Go — or stay.”\nNobody went  anywhere, 1,000 times.";
    const after = "He said “Go or stay!”\nAll went nowhere 1,001 times, twice.";
    const pieces = compareWords(text(before), text(after));
    const side = (without: Piece["kind"]) =>
      pieces
        .filter(({ kind }) => kind !== without)
        .map((piece) => piece.text)
        .join("");
    expect(side("added")).toBe(before);
    expect(side("removed")).toBe(after);
  });
});

describe("formatting", () => {
  const inlines = (...parts: Inline[][]) => paragraph(...parts);
  const of = (before: Inline[], after: Inline[]) => rows([inlines(before)], [inlines(after)]);
  const plain: Inline[] = [{ type: "text", text: "the weir" }];

  it.each([
    ["that was set", plain, bold("the weir"), "[-the weir (plain)-]{+the weir (bold)+}"],
    ["that changed", bold("the weir"), italic("the weir"), "[-the weir (bold)-]{+the weir (italic)+}"],
    [
      "of a link's address",
      link("https://a.example/", "the weir"),
      link("https://b.example/", "the weir"),
      "[-the weir (link to https://a.example/)-]{+the weir (link to https://b.example/)+}",
    ],
    [
      "of a language",
      plain,
      inLanguage("he", "rtl", "the weir"),
      "[-the weir (plain)-]{+the weir (in he, rtl)+}",
    ],
  ])("%s is told", (_what, before, after, difference) => {
    expect(of(before, after)).toEqual([`~ ${difference}`]);
  });

  it("in another order is the same", () => {
    expect(of(bold(italic("so")), italic(bold("so")))).toEqual(["= Paragraph: so"]);
  });
});

describe("blocks", () => {
  const [one, two, three] = [
    paragraph("The first of them."),
    paragraph("A second."),
    paragraph("Third, and last."),
  ];

  it("that are put in, taken out and changed stand where they do in the text", () => {
    expect(rows([one, two, three], [one, paragraph("Between."), paragraph("A second one."), three])).toEqual([
      "= Paragraph: The first of them.",
      "+ Paragraph: Between.",
      "~ A second{+ one+}.",
      "= Paragraph: Third, and last.",
    ]);
    expect(rows([one, two, three], [one, three])).toEqual([
      "= Paragraph: The first of them.",
      "- Paragraph: A second.",
      "= Paragraph: Third, and last.",
    ]);
  });

  it("that were moved are taken out and put in, and say so", () => {
    const moved = rows([one, two, three], [two, three, one]);
    expect(moved).toEqual([
      "- Paragraph: The first of them. (moved)",
      "= Paragraph: A second.",
      "= Paragraph: Third, and last.",
      "+ Paragraph: The first of them. (moved)",
    ]);
  });

  it("that became of another kind or level keep their words", () => {
    expect(rows([heading(2, "The weir")], [heading(3, "The weir")])).toEqual([
      "~ [-Heading 2-]{+Heading 3+} The weir",
    ]);
    expect(rows([paragraph("The weir")], [pullQuote(null, "The weir")])).toEqual([
      "~ [-Paragraph-]{+Pull quote+} The weir",
    ]);
    expect(rows([bulletList("The weir")], [numberedList("The weir")])).toEqual([
      "~ [-Bulleted list-]{+Numbered list+} The weir",
    ]);
  });

  it.each<[string, TopBlock, TopBlock, string]>([
    ["a picture", image(1), image(2), "- Picture: № 1|+ Picture: № 2"],
    ["a clip", video(1), video(2), "- Clip: № 1|+ Clip: № 2"],
    [
      "a gallery",
      gallery("c", 1, 2),
      gallery("c", 1, 3),
      "= Gallery, picture: № 1|- Gallery, picture: № 2|+ Gallery, picture: № 3|= Gallery, caption: c",
    ],
    [
      "a gallery's caption",
      gallery("old one", 1, 2),
      gallery("new one", 1, 2),
      "= Gallery, picture: № 1|= Gallery, picture: № 2|~ [-old-]{+new+} one",
    ],
    ["an attribution", quote("Ada", "So."), quote("Ada L.", "So."), "= Quotation: So.|~ Ada{+ L.+}"],
    [
      "a fact box's title",
      factBox("Of old", paragraph("x")),
      factBox("Of new", paragraph("x")),
      "~ Of [-old-]{+new+}|= Fact box: x",
    ],
    [
      "a table's cell",
      table("", ["A", "B"], ["1", "2"]),
      table("", ["A", "B"], ["1", "3"]),
      "= Table, row of heads: A │ B|~ 1 │ [-2-]{+3+}",
    ],
    [
      "an embed's address",
      embed("other", "https://a.example/", "T"),
      embed("other", "https://b.example/", "T"),
      "~ T ⟨https://[-a-]{+b+}.example/⟩",
    ],
    ["a divider", divider, paragraph("x"), "- Divider: |+ Paragraph: x"],
  ])("%s is compared", (_what, before, after, difference) => {
    expect(rows([before], [after]).join("|")).toBe(difference);
  });

  it("of a kind that this version does not know are compared by their kind", () => {
    const later = { type: "chart", attrs: {} } as unknown as TopBlock;
    expect(rows([later], [divider])).toEqual(["~ [-chart-]{+Divider+} "]);
  });
});

it("fields are compared by words, and those that are the same left out", () => {
  const version = (headline: string) => ({
    fields: [
      { label: "Headline", text: headline },
      { label: "Section", text: "World" },
    ],
    body: body(paragraph("x")),
  });
  const { fields, changes } = compareVersions(version("The weir holds"), version("The weir breaks"));
  expect(fields.map(({ label, pieces }) => [label, written(pieces)])).toEqual([
    ["Headline", "The weir [-holds-]{+breaks+}"],
  ]);
  expect(changes).toBe(0);
});

describe("250,000 words", () => {
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  const story = (blocks: number, length: number, seed: number) => {
    const next = random(seed);
    return Array.from({ length: blocks }, () =>
      paragraph(Array.from({ length }, () => `w${next() % 500}`).join(" ")),
    );
  };
  const changedAt = (blocks: TopBlock[], every: number) =>
    blocks.map((block, at) =>
      at % every === 0 && block.type === "paragraph"
        ? paragraph(`Anew ${block.content?.map((part) => (part.type === "text" ? part.text : "")).join("")}`)
        : block,
    );

  it("with a word changed in every tenth block are compared word by word", () => {
    const before = story(5_000, 50, 1);
    const { rows: found, changes } = compare(body(...before), body(...changedAt(before, 10)));
    expect(changes).toBe(500);
    expect(found.every(({ kind }) => kind === "same" || kind === "changed")).toBe(true);
  });

  it("with a word changed in every block are too", () => {
    const before = story(5_000, 50, 1);
    expect(compare(body(...before), body(...changedAt(before, 1))).changes).toBe(5_000);
  });

  it("that are others altogether, or in one block, come to an end", () => {
    const others = compare(body(...story(5_000, 50, 1)), body(...story(5_000, 50, 2)));
    expect(others.changes).toBeGreaterThan(4_999);
    const whole = compare(body(...story(1, 250_000, 1)), body(...story(1, 250_000, 2)));
    expect(whole.changes).toBeGreaterThan(0);
  });
});
