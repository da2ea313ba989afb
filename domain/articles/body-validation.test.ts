import { describe, expect, it } from "vitest";
import { isRefusal } from "#domain/refusal.ts";
import { blockKinds, markKinds, topBlocks } from "./body.ts";
import { mediaOfBody, textOfBody } from "./body-text.ts";
import { bodySchema, parseBody } from "./body-validation.ts";
import * as compose from "./composing.ts";

const { body, bold, image, inLanguage, italic, link, paragraph, subscript, superscript } = compose;

const everything = body(
  paragraph(
    "Plain ",
    italic("italic", bold("both")),
    link("https://example.org/a?b=1", "link"),
    compose.lineBreak,
  ),
  paragraph("H", subscript("2"), "O, m", superscript("2"), inLanguage("he", "rtl", "שלום")),
  compose.heading(2, "Heading"),
  compose.quote("Somebody", "One.", "Two."),
  compose.pullQuote(null, "Pulled"),
  compose.bulletList("one", "two"),
  compose.numberedList("first"),
  image(1),
  compose.gallery("Three", 2, 3, 1),
  compose.video(4),
  compose.embed("youtube", "https://www.youtube.com/watch?v=abc", "A title"),
  compose.table("A table", ["a", "b"], ["1", "2"]),
  compose.factBox("Facts", paragraph("Fact."), compose.bulletList("x")),
  compose.divider,
);

const nested = (depth: number): ReturnType<typeof compose.bulletList> =>
  depth === 0
    ? compose.bulletList("x")
    : { type: "bulletList", content: [{ type: "listItem", content: [nested(depth - 1)] }] };

/** What a hostile or broken client may send, in the place of a document. */
const refused: [string, unknown][] = [
  ["nothing", null],
  ["a number", 7],
  ["a paragraph alone", paragraph("x")],
  ["an empty document", { type: "doc", content: [] }],
  ["an unknown block", { type: "doc", content: [{ type: "script", content: [] }] }],
  ["text outside a block", { type: "doc", content: [{ type: "text", text: "x" }] }],
  ["an empty text", { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "" }] }] }],
  ["a first-level heading", { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] }],
  ["a heading without a level", { type: "doc", content: [{ type: "heading" }] }],
  ["a picture without an id", { type: "doc", content: [{ type: "image" }] }],
  ["a picture by address", { type: "doc", content: [{ type: "image", attrs: { mediaId: "http://x" } }] }],
  ["a list with text in it", { type: "doc", content: [{ type: "bulletList", content: [paragraph("x")] }] }],
  ["an unknown mark", body(paragraph({ type: "text", text: "x", marks: [{ type: "blink" } as never] }))],
  ["a script in a link", body(paragraph(link("javascript:alert(1)", "x")))],
  ["a script in a link, disguised", body(paragraph(link(" JaVaScRiPt:alert(1)", "x")))],
  ["data in a link", body(paragraph(link("data:text/html,x", "x")))],
  ["a link to another host without a scheme", body(paragraph(link("//evil.example", "x")))],
  ["a link to another host, disguised", body(paragraph(link("/\\evil.example", "x")))],
  ["a script in an embed", body(compose.embed("other", "javascript:alert(1)", ""))],
  ["an embed from nowhere known", body(compose.embed("tiktok" as never, "https://example.org", ""))],
];

describe("a body", () => {
  it("with every kind of block and mark comes through unchanged", () => {
    expect(parseBody(JSON.parse(JSON.stringify(everything)))).toEqual(everything);
    const used = JSON.stringify(everything);
    for (const kind of [...topBlocks, ...Object.keys(markKinds)]) expect(used).toContain(`"type":"${kind}"`);
  });

  it.each(refused)("that is %s is refused, and the reason says so", (_, input) => {
    let caught: unknown;
    try {
      parseBody(input);
    } catch (error) {
      caught = error;
    }
    expect(isRefusal(caught)).toBe(true);
    expect(caught).toMatchObject({ field: "body", message: expect.stringContaining("cannot be kept") });
  });

  it("loses what the schema does not know", () => {
    const input = {
      type: "doc",
      content: [{ type: "image", attrs: { mediaId: 1, onerror: "alert(1)" }, html: "<b>" }],
    };
    expect(parseBody(input)).toEqual(body(image(1)));
  });

  it("nested deeper than anybody would is refused, not a crash", () => {
    let list: unknown = compose.bulletList("x");
    for (let depth = 0; depth < 20_000; depth++) {
      list = { type: "bulletList", content: [{ type: "listItem", content: [list] }] };
    }
    expect(() => parseBody({ type: "doc", content: [list] })).toThrow("cannot be kept");
  });

  it.each([
    ["lists in lists, thirty deep", body(nested(30)), "nested too deeply"],
    ["20,001 blocks", body(...Array.from({ length: 20_001 }, () => compose.divider)), "blocks"],
    ["501 pictures", body(...Array.from({ length: 501 }, (_, n) => image(n + 1))), "pictures"],
  ])("with %s is refused, since no page could show it", (_, input, why) => {
    expect(() => parseBody(input)).toThrow(why);
  });

  it("loses control characters and halves of characters, which not every engine keeps", () => {
    expect(parseBody(body(paragraph("a\0b\u001fc\td")))).toEqual(body(paragraph("abc\td")));
    expect(parseBody(body(paragraph("x\ud83dy")))).toEqual(body(paragraph("x\ufffdy")));
  });

  it("of 250,000 words is kept", () => {
    const long = body(...Array.from({ length: 2_500 }, () => paragraph("word ".repeat(100))));
    expect(parseBody(long).content).toHaveLength(2_500);
  });

  it("gives the editor a schema with every kind", () => {
    expect(Object.keys(bodySchema.nodes).sort()).toEqual(
      ["doc", "hardBreak", "text", ...Object.keys(blockKinds)].sort(),
    );
    expect(Object.keys(bodySchema.marks)).toEqual(Object.keys(markKinds));
  });
});

describe("what a body says and shows", () => {
  it("is a line of text for each block that has any", () => {
    expect(textOfBody(everything).split("\n")).toEqual([
      "Plain italicbothlink ",
      "H2O, m2שלום",
      ...["Heading", "One.", "Two.", "Pulled", "one", "two", "first", "a", "b", "1", "2", "Fact.", "x"],
    ]);
  });

  it("is each picture and clip once, in order", () => {
    expect(mediaOfBody(everything)).toEqual([1, 2, 3, 4]);
  });

  it("survives a kind of block that is not known yet", () => {
    const later = {
      type: "doc" as const,
      content: [{ type: "poll", content: [paragraph("Yes?")] } as never],
    };
    expect(textOfBody(later)).toBe("Yes?");
  });
});
