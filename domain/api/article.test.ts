import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { moveArticle } from "#domain/articles/addressing.ts";
import * as compose from "#domain/articles/composing.ts";
import { draft, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { addClip, addPicture } from "#domain/media/adding.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { clipFile, pictureFile } from "#platform/media-testing.ts";
import { findArticle } from "./article.ts";
import { faultsOf } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

async function read(slug: string) {
  const at = await findArticle(slug);
  if (at.found !== "article") throw new Error(`${slug} is ${at.found}.`);
  expect(faultsOf(at.article, "Article")).toEqual([]);
  return at.article;
}

it("an article with every kind of block, picture and clip is as described, every address in full", async () => {
  const words = { name: "harbour.jpg", alt: "Boats", caption: "The harbour", credit: "N. Levi" };
  const file = await pictureFile(700, 400, "jpeg");
  const picture = await addPicture(commandLine, { file, ...words }, june(1));
  const captions = "WEBVTT\n\n00:00.000 --> 00:04.000\nIt begins.\n";
  const tracks = [{ kind: "captions" as const, language: "en", label: "English", text: captions }];
  const clip = await addClip(
    commandLine,
    { file: clipFile(), name: "route.mp4", alt: "A map", tracks, posterId: picture },
    june(1),
  );
  const { body, paragraph, link, bold, inLanguage, lineBreak } = compose;
  const everything = body(
    paragraph("See ", link("/world/other", "here"), lineBreak, bold(inLanguage("he", "rtl", "שלום"))),
    compose.heading(2, "Two"),
    compose.quote("A & B", "Said."),
    compose.pullQuote(null, "Said"),
    compose.bulletList("a", "b"),
    compose.numberedList("c"),
    compose.image(picture),
    compose.gallery("Both", picture, picture),
    compose.video(clip),
    compose.embed("vimeo", "https://vimeo.com/1", "A film"),
    compose.table("Rows", ["A", "B"], ["1", "2"]),
    compose.factBox("Facts", paragraph("One.")),
    compose.divider,
  );
  await publish("Rivers rise", { body: everything, leadMediaId: clip });
  const article = await read("rivers");

  expect(article.body.content).toHaveLength(13);
  expect(JSON.stringify(article.body)).toMatch(/"href":"http:\/\/localhost:\d+\/world\/other"/);
  expect(Object.keys(article.media).sort()).toEqual([String(picture), String(clip)].sort());
  expect(article.lead).toMatchObject({ kind: "video", id: clip, tracks: [{ language: "en" }] });
  expect(article.picture).toMatchObject({ kind: "image", id: picture, width: 700 });
  expect(article.html).toContain("<h2>Two</h2>");
  // Wherever a path of this paper stands, its origin stands before it.
  expect(JSON.stringify(article)).not.toMatch(/"\/|="\//);
});

it("what is hostile stays text: as HTML it cannot break out, and as blocks it is what was written", async () => {
  const evil = `</p><script>alert(1)</script><img src=x onerror="alert(2)">'"&`;
  await publish(evil, {
    ...{ slug: "evil", standfirst: evil },
    body: compose.body(
      compose.paragraph(evil, compose.link(`https://x.example/"onmouseover="alert(3)`, evil)),
      compose.embed("other", `https://x.example/?"><script>`, evil),
      compose.table(evil, [evil, evil], [evil, evil]),
    ),
  });
  const article = await read("evil");
  expect(article.headline).toBe(evil);
  for (const tag of article.html.match(/<[^>]*>/g) ?? [])
    expect(tag).toMatch(/^<\/?(p|a|table|caption|thead|tbody|tr|th|td)( (href|rel|scope)="[^"<>]*")*>$/);
  expect(article.html).toContain("&lt;script&gt;");
});

it("a Hebrew article says its language and direction, and its address is encoded", async () => {
  await publish("נהר", { slug: "נהר-עולה", language: "he", direction: "rtl" });
  expect(await read("נהר-עולה")).toMatchObject({
    ...{ language: "he", direction: "rtl", headline: "נהר", slug: "נהר-עולה" },
    url: expect.stringMatching(/\/world\/%D7%A0/),
  });
});

it("a very long article is whole", async () => {
  const words = Array.from({ length: 2_000 }, () => compose.paragraph("word ".repeat(50).trim()));
  await publish("Rivers rise", { body: compose.body(...words) });
  const article = await read("rivers");
  expect(article).toMatchObject({ words: 100_000 });
  expect(article.body.content).toHaveLength(2_000);
});

it("a slug that it had leads on, one that was withdrawn is gone, and of what was never published nobody knows", async () => {
  const moved = await publish("Rivers rise");
  const place = { slug: "floods", sectionId: 2 };
  await moveArticle(commandLine, { articleId: moved.articleId, version: moved.version, ...place }, june(2));
  expect(await findArticle("rivers")).toMatchObject({ found: "elsewhere", slug: "floods" });
  expect(await read("floods")).toMatchObject({ section: { slug: "sport" } });

  const gone = await publish("Falls freeze", {}, june(3));
  await unpublishArticle(commandLine, { ...gone, reason: "It was wrong." }, june(4));
  expect(await findArticle("falls")).toEqual({ found: "withdrawn" });

  await draft("Secrets");
  expect(await findArticle("secrets")).toEqual({ found: "nothing" });
  expect(await findArticle("")).toEqual({ found: "nothing" });
});
