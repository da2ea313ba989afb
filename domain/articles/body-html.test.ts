import { expect, test } from "vitest";
import type { Clip, Media, Picture } from "./article.ts";
import type { TopBlock } from "./body.ts";
import { bodyAsHtml } from "./body-html.ts";
import * as compose from "./composing.ts";

const { body, bold, inLanguage, italic, link, paragraph } = compose;
const siteUrl = "https://paper.example";

const picture: Picture = {
  ...{ kind: "image", id: 1, address: "/media/1/harbour-3f2a9c1b", width: 1600, height: 900 },
  ...{ alt: 'A "tall" ship', caption: "The harbour <at dawn>", credit: "A & B", focalX: 0.5, focalY: 0.5 },
};
const small: Picture = { ...picture, id: 2, address: "/media/2/dot-00000000", width: 200, height: 100 };
const clip: Clip = {
  ...{ kind: "video", id: 3, source: "/media/3/route-77ab01cd.mp4", contentType: "video/mp4" },
  ...{ width: 1280, height: 720, durationMs: 9_000, alt: "A route", caption: "The route", credit: "Desk" },
  ...{ transcript: "One.\n\nTwo <2>.", poster: picture },
  tracks: [{ kind: "captions", language: "en", label: "English", source: "/media/3/route-99.vtt" }],
};
const media = new Map<number, Media>([picture, small, clip].map((each) => [each.id, each]));

const write = (...blocks: unknown[]) => bodyAsHtml(body(...(blocks as TopBlock[])), media, siteUrl);

test("text is escaped, and marks stand around it from the innermost", () => {
  expect(write(paragraph("1 < 2 & ", bold(italic('"3"')), compose.lineBreak, "4"))).toBe(
    '<p>1 &lt; 2 &amp; <strong><em>"3"</em></strong><br>4</p>',
  );
});

test("a passage in another language says which, and which way it is read", () => {
  expect(write(paragraph(inLanguage("he", "rtl", "שלום")))).toBe(
    '<p><span lang="he" dir="rtl">שלום</span></p>',
  );
});

test.each([
  ["of the paper", "/world/a b?c=1&d=2", '<a href="https://paper.example/world/a%20b?c=1&amp;d=2">x</a>'],
  ["elsewhere", "https://example.org/", '<a href="https://example.org/">x</a>'],
  ["of a person", "mailto:desk@paper.example", '<a href="mailto:desk@paper.example">x</a>'],
  ["on the page itself", "#notes", "x"],
])("an address %s leads there from anywhere", (_where, href, expected) => {
  expect(write(paragraph(link(href, "x")))).toBe(`<p>${expected}</p>`);
});

test("headings, quotations and lists are what they are", () => {
  expect(write(compose.heading(2, "Two"), compose.heading(3, "Three"))).toBe("<h2>Two</h2>\n<h3>Three</h3>");
  expect(write(compose.quote(null, "One.", "Two."))).toBe("<blockquote><p>One.</p><p>Two.</p></blockquote>");
  expect(write(compose.pullQuote("A & B", "Said"))).toBe(
    "<figure><blockquote><p>Said</p></blockquote><figcaption>A &amp; B</figcaption></figure>",
  );
  expect(write(compose.bulletList("a", "b"))).toBe("<ul><li><p>a</p></li><li><p>b</p></li></ul>");
  expect(write({ ...compose.numberedList("c"), attrs: { start: 3 } })).toBe(
    '<ol start="3"><li><p>c</p></li></ol>',
  );
  expect(write(compose.divider)).toBe("<hr>");
});

test("a picture comes in one width, with what it shows, its caption and its credit", () => {
  expect(write(compose.image(1))).toBe(
    '<figure><img src="https://paper.example/media/1/harbour-3f2a9c1b-1280.jpg" alt="A &quot;tall&quot; ship" width="1280" height="720"><figcaption>The harbour &lt;at dawn&gt; <small>A &amp; B</small></figcaption></figure>',
  );
});

test("a picture that is smaller than any width says its own size", () => {
  expect(write(compose.image(2))).toContain(
    'dot-00000000-320.jpg" alt="A &quot;tall&quot; ship" width="200" height="100"',
  );
});

test("the pictures of a gallery stand in one figure with its caption", () => {
  const html = write(compose.gallery("Both", 1, 2, 9));
  expect(html.match(/<img /g)).toHaveLength(2);
  expect(html).toMatch(/^<figure><figure>.*<\/figure><figcaption>Both<\/figcaption><\/figure>$/);
});

test("a clip has its poster, its captions, a link for whoever cannot play it, and its transcript", () => {
  const html = write(compose.video(3));
  expect(html).toContain('poster="https://paper.example/media/1/harbour-3f2a9c1b-1280.jpg"');
  expect(html).toContain('<source src="https://paper.example/media/3/route-77ab01cd.mp4" type="video/mp4">');
  expect(html).toContain('srclang="en" label="English" src="https://paper.example/media/3/route-99.vtt"');
  expect(html).toContain('<a href="https://paper.example/media/3/route-77ab01cd.mp4">Watch the clip</a>');
  expect(html).toContain("<summary>Transcript</summary><p>One.</p><p>Two &lt;2&gt;.</p>");
});

test("what lives elsewhere is a link", () => {
  expect(write(compose.embed("youtube", "https://www.youtube.com/watch?v=a&t=1", "A <talk>"))).toBe(
    '<p><a href="https://www.youtube.com/watch?v=a&amp;t=1" rel="noreferrer">A &lt;talk&gt;</a> (youtube.com)</p>',
  );
});

test("a table says what heads its columns and rows", () => {
  expect(write(compose.table("Prices", ["", "Flour"], ["May", "3"]))).toBe(
    '<table><caption>Prices</caption><thead><tr><th scope="col"><p></p></th><th scope="col"><p>Flour</p></th></tr></thead>' +
      '<tbody><tr><th scope="row"><p>May</p></th><td><p>3</p></td></tr></tbody></table>',
  );
});

test("a fact box has its title and its lists", () => {
  expect(write(compose.factBox("Facts", paragraph("One."), compose.bulletList("x")))).toBe(
    "<aside><p><strong>Facts</strong></p><p>One.</p><ul><li><p>x</p></li></ul></aside>",
  );
});

test("what is gone, or of a later version, breaks nothing", () => {
  expect(write(compose.image(9), compose.video(1), compose.gallery("None", 8, 9)).trim()).toBe("");
  const later = { type: "timeline", content: [{ type: "text", text: "At <noon>" }] };
  expect(write(later)).toBe("<p>At &lt;noon&gt;</p>");
  expect(write(paragraph({ type: "text", text: "Loud", marks: [{ type: "blink" } as never] }))).toBe(
    "<p>Loud</p>",
  );
});

test("nothing in it is a script, a style, a class, or an address that needs a page to start from", () => {
  const all = write(
    ...[paragraph(link("/a", "a")), compose.image(1), compose.gallery("g", 1, 2), compose.video(3)],
    ...[
      compose.embed("x", "https://x.com/a", ""),
      compose.factBox("f", paragraph("p")),
      compose.quote("q", "p"),
    ],
  );
  expect(all).not.toMatch(/<script|style=|class=|(?:src|href|poster)="\//);
});
