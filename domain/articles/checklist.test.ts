import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import { settings as stored } from "#db/schema/publication.ts";
import { emptyDatabase } from "#db/testing.ts";
import { chosenRules, defaultChecklist } from "#domain/publication/checklist-rules.ts";
import { changeChecklist, findChecklist } from "#domain/publication/checklist-settings.ts";
import { settings } from "#platform/env.ts";
import { moveArticle } from "./addressing.ts";
import type { Body, TopBlock } from "./body.ts";
import { checkDraft } from "./checklist.ts";
import { body, bold, heading, image, link, paragraph, video } from "./composing.ts";
import type { DraftContent } from "./draft-content.ts";
import {
  begin,
  contributor,
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

async function check(more: Partial<DraftContent>) {
  const { articleId } = await begin(contributor, written("River rises"));
  const content = written("River rises", more);
  return (await checkDraft(contributor, { articleId, content }, june(2))) ?? [];
}

const said = async (...blocks: TopBlock[]) =>
  (await check({ body: body(...blocks) })).map(({ rule, message }) => `${rule}: ${message}`);

describe("a draft that is whole", () => {
  it("has nothing to mend", async () => {
    expect(await check({})).toEqual([]);
  });

  it("is checked for whoever may write it alone", async () => {
    const { articleId } = await begin(contributor, written("River rises"));
    const input = { articleId, content: written("River rises") };
    expect(await checkDraft(otherContributor, input, june(2))).toBeUndefined();
    expect(await checkDraft(editor, { ...input, articleId: 99 }, june(2))).toBeUndefined();
  });

  it("is a draft at all: what is none is refused as when it is saved", async () => {
    const { articleId } = await begin(contributor, written("River rises"));
    // As a handler is sent it.
    const content = { ...written("River rises"), body: { type: "doc" } as Body };
    await expect(checkDraft(contributor, { articleId, content }, june(2))).rejects.toMatchObject({
      field: "body",
    });
  });
});

describe("what readers need, and an embargo,", () => {
  it("stop a publication, before all that only warns", async () => {
    const found = await check({
      ...{ headline: "", body: body(paragraph()), sectionId: null, topics: [], bylines: [], standfirst: "" },
      embargoUntil: june(9, 6).toISOString(),
    });
    expect(found.map(({ rule, severity, field }) => [severity, rule, field])).toEqual([
      ["stops", "needed", "headline"],
      ["stops", "needed", "body"],
      ["stops", "needed", "sectionId"],
      ["stops", "embargo", "embargoUntil"],
      ["warns", "byline", "bylines"],
      ["warns", "topics", "topics"],
      ["warns", "search text", "searchDescription"],
    ]);
    expect(found[3]?.message).toContain("2024-06-09, 09:00");
  });
});

describe("pictures and clips", () => {
  it("are asked for alt texts, credits and captions, wherever they stand", async () => {
    const row = {
      contentType: "x",
      bytes: 1,
      width: 1,
      height: 1,
      rights: "",
      transcript: "",
      createdAt: june(1),
    };
    const bare = { ...row, alt: "", caption: "", credit: "" };
    const whole = { ...row, alt: "A weir", caption: "", credit: "Ada Lund" };
    await transaction(async (tx) => {
      await tx.insert(media).values([
        { ...bare, kind: "image", name: "weir", hash: "a" },
        { ...whole, kind: "image", name: "dam", hash: "b" },
        { ...whole, kind: "video", name: "clip", hash: "c", durationMs: 1 },
        { ...whole, kind: "video", name: "told", hash: "d", durationMs: 1 },
      ]);
      await tx
        .insert(mediaTracks)
        .values({ mediaId: 4, kind: "captions", language: "en", label: "English", hash: "e" });
    });
    const found = await check({
      leadMediaId: 1,
      body: body(image(1), image(2), video(3), video(4), paragraph("Text.")),
    });
    expect(found.map(({ rule, field }) => `${rule} in ${field}`)).toEqual([
      "alt text in leadMediaId",
      "credit in leadMediaId",
      "alt text in body",
      "credit in body",
      "captions in body",
    ]);
    expect(found[0]?.message).toContain("“weir”");
    expect(found[4]?.message).toBe("The clip “A weir” has no captions.");
  });
});

describe("headings", () => {
  it("follow one another without a gap, and have a text", async () => {
    expect(await said(heading(2, "One"), heading(3, "Below"), heading(2, "Two"), paragraph("x"))).toEqual([]);
    expect(await said(heading(3, "Below"), heading(2, " "), paragraph("x"))).toEqual([
      "headings: “Below” is a smaller heading, but there is no larger one above it.",
      "headings: A heading has no text.",
    ]);
  });
});

describe("a link's text", () => {
  it.each(["here", "Click here!", "read more…", "כאן", "https://example.org/a", "www.example.org"])(
    "says nothing when it is %j",
    async (text) => {
      expect(await said(paragraph("See ", link("https://example.org/a", text), "."))).toHaveLength(1);
    },
  );

  it.each(["the minutes of the meeting", "Here comes the flood", "ada@example.org"])(
    "says enough when it is %j",
    async (text) => {
      expect(await said(paragraph("See ", link("mailto:ada@example.org", text), "."))).toEqual([]);
    },
  );

  it("is taken as a whole, whatever its parts look like, in whatever holds it", async () => {
    const parts = link("https://example.org", bold("here"), " are the minutes");
    expect(await said(paragraph(parts))).toEqual([]);
    const list: TopBlock = {
      type: "bulletList",
      content: [{ type: "listItem", content: [paragraph(link("https://example.org", "here"))] }],
    };
    expect(await said(list)).toEqual(["link texts: The link “here” does not say where it leads."]);
  });
});

describe("a link to our own pages", () => {
  const to = async (...hrefs: string[]) =>
    (await said(...hrefs.map((href) => paragraph(link(href, `A text about ${href}`))))).length;

  it("is dead where readers find nothing", async () => {
    const gone = await publish("Gone");
    await unpublishArticle(editor, { ...gone, reason: "It is not true." }, june(2));
    await begin(contributor, written("Not yet"));
    const origin = settings().siteUrl;
    expect(await to("/world/nothing", "/world/gone", "/world/not-yet", "/nowhere")).toBe(4);
    expect(await to("/topics/none", "/authors/nobody", `${origin}/world/nothing?a=1#b`)).toBe(3);
  });

  it("is alive where they find something, and others are left alone", async () => {
    const moved = await publish("River rises");
    const address = { articleId: moved.articleId, version: moved.version, slug: "flood", sectionId: 1 };
    await moveArticle(editor, address, june(2));
    expect(await to("/world/flood", "/world/river", "/sport/river", "/world", "/")).toBe(0);
    expect(await to("/topics/rivers", "/authors/ada-lund", "/archive/2024", "/about", "/media/1/a.jpg")).toBe(
      0,
    );
    expect(await to("https://example.org/world/nothing", "mailto:a@example.org", "#notes")).toBe(0);
  });
});

describe("the newsroom's choice", () => {
  it("has each rule stop, warn, or be off", async () => {
    await transaction((tx) => changeChecklist(tx, { byline: "stops", topics: "off" }));
    const found = await check({ bylines: [], topics: [], standfirst: "" });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["byline", "stops"],
      ["search text", "warns"],
    ]);
    await transaction((tx) => changeChecklist(tx, { topics: "warns" }));
    expect(await findChecklist()).toEqual({ ...defaultChecklist, byline: "stops" });
  });

  it("warns of everything at first, and where what is stored can't be read", async () => {
    expect(Object.keys(await findChecklist()).sort()).toEqual(Object.keys(chosenRules).sort());
    expect(new Set(Object.values(await findChecklist()))).toEqual(new Set(["warns"]));
    await transaction((tx) => tx.insert(stored).values({ key: "checklist", value: { byline: "shouts" } }));
    expect(await findChecklist()).toEqual(defaultChecklist);
  });

  it("is refused when it is none", async () => {
    const wrong = { byline: "shouts" } as unknown as { byline: "stops" };
    await expect(transaction((tx) => changeChecklist(tx, wrong))).rejects.toMatchObject({
      field: "checklist",
    });
  });
});
