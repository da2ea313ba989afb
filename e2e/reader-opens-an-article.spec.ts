import sharp from "sharp";
import { expect, test } from "./support/test.ts";

const lead = "/world/blinken-begins-eighth-trip";

// A reader without JavaScript is every reader.
test.use({ javaScriptEnabled: false });

test("a reader opens the lead story from the front page", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Blinken/ })
    .first()
    .click();
  await expect(page).toHaveURL(lead);
  const article = page.getByRole("article").first();
  await expect(article.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(article).toHaveAttribute("lang", "en");
  await expect(article).toHaveAttribute("dir", "ltr");
  const published = article.locator("time").first();
  await expect(published).toHaveAttribute("datetime", /^2024-06-10T/);
  // The publication is at home in Jerusalem, three hours ahead in June.
  await expect(published).toContainText("08:40");
  await expect(article.getByText(/^Updated/)).toHaveCount(0);
});

test("the lead clip has its caption, credit, captions and transcript, and loads nothing before it is played", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(lead);
  const figure = page.getByRole("figure").first();
  const clip = figure.locator("video");
  for (const [name, value] of Object.entries({
    preload: "none",
    width: /\d+/,
    height: /\d+/,
    poster: /^\/media\//,
  })) {
    await expect(clip).toHaveAttribute(name, value);
  }
  await expect(clip).toHaveAttribute("controls", "");
  expect(await clip.getAttribute("autoplay")).toBeNull();
  await expect(figure.locator("figcaption")).toContainText("Clip: The Judean");
  await expect(clip.locator("track")).toHaveAttribute("kind", "captions");

  const transcript = page.getByText("A silent map shows the route");
  await expect(transcript).toBeHidden();
  await page.getByText("Transcript", { exact: true }).click();
  await expect(transcript).toBeVisible();
  expect(asked.filter((path) => path.endsWith(".mp4"))).toEqual([]);
});

test("the clip can be sought by byte ranges, and its captions are there", async ({ page, request }) => {
  await page.goto(lead);
  const source = await page.locator("video source, video[src]").first().getAttribute("src");
  const part = await request.get(source ?? "", { headers: { range: "bytes=1000-1999" } });
  expect(part.status()).toBe(206);
  expect((await part.body()).length).toBe(1_000);
  expect(part.headers()["content-range"]).toMatch(/^bytes 1000-1999\/\d+$/);
  const track = await page.locator("video track").first().getAttribute("src");
  expect(await (await request.get(track ?? "")).text()).toMatch(/^WEBVTT/);
});

test("the clip plays to its end in a browser", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  await page.goto(lead);
  const ended = await page.locator("video").evaluate(
    (clip: HTMLVideoElement) =>
      new Promise<{ duration: number; width: number }>((resolve, reject) => {
        clip.onended = () => resolve({ duration: clip.duration, width: clip.videoWidth });
        clip.onerror = () => reject(new Error(clip.error?.message));
        clip.muted = true;
        clip.onloadedmetadata = () => {
          clip.currentTime = clip.duration - 0.5;
        };
        void clip.play();
      }),
  );
  expect(ended.duration).toBeGreaterThanOrEqual(10);
  expect(ended.width).toBe(1280);
  await context.close();
});

test("related stories follow, at least four, none of them this one, with pictures and dates", async ({
  page,
}) => {
  await page.goto(lead);
  const related = page.getByRole("region", { name: "Related stories" });
  const stories = related.getByRole("article").or(related.getByRole("listitem"));
  const addresses = await related
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const unique = [...new Set(addresses.filter((address) => address.split("/").length === 3))];
  expect(unique.length).toBeGreaterThanOrEqual(4);
  expect(unique).not.toContain(lead);
  expect(await stories.count()).toBeGreaterThanOrEqual(unique.length);
  await expect(related.locator("time").first()).toBeVisible();
  await expect(related.locator("img").first()).toBeVisible();
  await related.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a correction stands dated above the text, with the time of the update", async ({ page }) => {
  await page.goto("/politics/audit-of-electoral-roll");
  const correction = page.getByText(/^Correction/).first();
  await expect(correction).toBeVisible();
  const above = await correction.evaluate(
    (node, text) => Boolean(node.compareDocumentPosition(document.querySelector(text) as Node) & 4),
    ".prose p, [class*=body] p",
  );
  expect(above).toBe(true);
  await expect(page.getByText(/^Updated/).first()).toBeVisible();
});

test("a Hebrew article is set from right to left", async ({ page }) => {
  await page.goto("/culture/reading-room-of-the-valley");
  const article = page.getByRole("article").first();
  await expect(article).toHaveAttribute("lang", "he");
  await expect(article).toHaveAttribute("dir", "rtl");
  const heading = await article.getByRole("heading", { level: 1 }).boundingBox();
  const view = page.viewportSize();
  expect(
    await article.getByRole("heading", { level: 1 }).evaluate((node) => getComputedStyle(node).direction),
  ).toBe("rtl");
  expect((heading?.x ?? 0) + (heading?.width ?? 0)).toBeGreaterThan((view?.width ?? 0) / 2);
});

test("search engines find the article described", async ({ page }) => {
  await page.goto(lead);
  const origin = new URL(page.url()).origin;
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", origin + lead);
  await expect(page.locator('meta[property="og:type"]')).toHaveAttribute("content", "article");
  const shared = await page.locator('meta[property="og:image"]').first().getAttribute("content");
  const picture = await page.request.get(shared ?? "");
  const { width, height } = await sharp(await picture.body()).metadata();
  expect([picture.status(), width, height]).toEqual([200, 1200, 630]);
  await expect(page.locator('meta[property="og:image:width"]')).toHaveAttribute("content", "1200");
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
  await expect(page.locator('meta[name="description"]')).toHaveAttribute("content", /.{40,160}/);
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const nodes = data.flatMap((text) => {
    const parsed = JSON.parse(text);
    return parsed["@graph"] ?? [parsed].flat();
  });
  const ofType = (type: string) => nodes.find((node) => [node["@type"]].flat().includes(type));
  expect(ofType("NewsArticle")).toMatchObject({ datePublished: expect.stringMatching(/^2024-06-10T/) });
  expect(ofType("BreadcrumbList").itemListElement.length).toBeGreaterThanOrEqual(2);
  const clip = ofType("VideoObject") ?? ofType("NewsArticle").video;
  expect(clip).toMatchObject({ duration: "PT16S", contentUrl: expect.stringContaining(`${origin}/media/`) });
});

test("galleries, tables and fact boxes are shown as such", async ({ page }) => {
  await page.goto("/culture/letterpress-museum");
  await expect(page.locator("figure img")).not.toHaveCount(0);
  await page.goto("/world/port-grain-volumes-rise");
  await expect(page.getByRole("table")).toBeVisible();
  await page.goto("/politics/water-boards-to-merge");
  await expect(page.getByRole("complementary").or(page.getByRole("note")).first()).toBeVisible();
});
