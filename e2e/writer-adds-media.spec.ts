import { join } from "node:path";
import type { Page } from "@playwright/test";
import { like } from "drizzle-orm";
import sharp from "sharp";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { findMediaForEditing, searchMedia } from "#domain/media/for-editors.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { contentOf, publishNew } from "./support/articles.ts";
import { colleague, signIn } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";

/** A photograph that no other story has: noise, so that it is as large as photographs are. */
async function photograph(seed: number, width = 900, height = 600): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 20 + (seed % 30) } as const;
  return sharp({ create: { width, height, channels: 3, background: "#000", noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

const openLibrary = async (page: Page) => {
  await page.goto("/admin/media");
  await expect(page.getByRole("option").first()).toBeVisible();
};

async function choose(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[] | string) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Upload" }).click();
  await (await chooser).setFiles(files);
}

/** How long a file may take to arrive and be looked at, on a machine that is busy with other stories. */
const arriving = { timeout: 30_000 };

const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });
const row = (page: Page, name: string) =>
  page.getByRole("list", { name: "Uploads" }).getByRole("listitem").filter({ hasText: name });

/** The newest medium whose file was called like this. */
async function findByName(name: string) {
  const found = await searchMedia(commandLine, { query: name, kind: undefined, before: undefined });
  return found.media[0];
}

test.beforeEach(async ({ context }) => {
  await signIn(context, await colleague("contributor", "Mina Media"));
});

test("a writer chooses a file, describes what it shows, and finds it again for another article", async ({
  page,
}) => {
  await openLibrary(page);
  await choose(page, [jpeg("Quayside Cranes.jpg", await photograph(1))]);
  const option = page.getByRole("option", { name: /quayside cranes/ });
  await expect(option).toContainText("No alt text", arriving);
  await option.click();

  const details = page.getByRole("dialog", { name: "Details of the picture" });
  await expect(details.getByText("added by Mina Media")).toBeVisible();
  await details.getByLabel("Alt text").fill("Three cranes on a quay");
  await details.getByLabel("Caption").fill("The quay at Haifa.");
  await details.getByLabel("Credit").fill("R. Peled");
  await page.keyboard.press("Escape");
  await expect(details.getByRole("alert")).toContainText("not saved");
  await details.getByRole("button", { name: "Keep editing" }).click();
  const mark = details.getByRole("button", { name: /^Focal point/ });
  await expect(mark).toHaveAccessibleName("Focal point: 50% from the left, 50% from the top");
  const box = await mark.locator("..").boundingBox();
  await mark.locator("..").click({ position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.75 } });
  await expect(mark).toHaveAccessibleName("Focal point: 25% from the left, 75% from the top");
  await mark.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(mark).toHaveAccessibleName("Focal point: 26% from the left, 65% from the top");
  await details.getByRole("button", { name: "Save details" }).click();
  await expect(details).toBeHidden();
  await expect(page.getByRole("option", { name: "Three cranes on a quay" })).not.toContainText("No alt text");

  await page.reload();
  await page.getByRole("searchbox", { name: "Search" }).fill("peled cran");
  await expect(page.getByRole("option")).toHaveCount(1);
  const kept = await findByName("quayside");
  expect(kept).toMatchObject({ alt: "Three cranes on a quay", focalX: 0.26, focalY: 0.65 });
  for (const [slug, headline] of [
    ["cranes-one", "Cranes, once"],
    ["cranes-two", "Cranes, again"],
  ] as const) {
    await publishNew("business", slug, { ...contentOf(headline), leadMediaId: kept?.id });
    await page.goto(`/business/${slug}`);
    await expect(page.getByRole("img", { name: "Three cranes on a quay" }).first()).toBeVisible();
  }
  expect((await findMediaForEditing(commandLine, kept?.id ?? 0))?.use.articles).toHaveLength(2);

  // What readers see stays as it is: another caption is another entry.
  await page.goto("/admin/media");
  await page.getByRole("option", { name: "Three cranes on a quay" }).click();
  await expect(details.getByText("Readers see this in")).toContainText("Cranes, once");
  await details.getByLabel("Caption").fill("The quay at Ashdod.");
  await details.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByText("Saved as a copy")).toBeVisible();
  await page.goto("/business/cranes-one");
  await expect(page.getByText("The quay at Haifa.").first()).toBeVisible();
});

test("pictures are dropped and pasted", async ({ page }) => {
  await openLibrary(page);
  for (const [kind, name, seed] of [
    ["drop", "dropped-kite.jpg", 2],
    ["paste", "pasted-kite.jpg", 3],
  ] as const) {
    const bytes = [...(await photograph(seed, 320, 200))];
    await page.getByRole("heading", { name: "Media" }).evaluate(
      (target, { kind, name, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
        const event =
          kind === "drop"
            ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        target.dispatchEvent(event);
      },
      { kind, name, bytes },
    );
    await expect(page.getByRole("option", { name: new RegExp(name.slice(0, 6)) }).first()).toBeVisible(
      arriving,
    );
  }
});

test("the line breaks in the middle of an upload, and it goes on where it stopped", async ({ page }) => {
  await openLibrary(page);
  const file = await photograph(4, 3_000, 2_000);
  expect(file.length).toBeGreaterThan(2_500_000);
  let parts = 0;
  let broken = false;
  const sent: number[] = [];
  await page.route("**/admin/media/upload**", async (route) => {
    if (route.request().method() === "PUT") {
      parts += 1;
      if (parts === 2) broken = true;
    }
    if (broken) return route.abort("internetdisconnected");
    if (route.request().method() === "PUT")
      sent.push(Number(new URL(route.request().url()).searchParams.get("from")));
    return route.continue();
  });
  await choose(page, [jpeg("broken-line.jpg", file)]);
  await expect(row(page, "broken-line.jpg")).toContainText("No connection. It goes on by itself");
  await expect(row(page, "broken-line.jpg").getByRole("progressbar")).toBeVisible();
  broken = false;
  await expect(page.getByRole("option", { name: /broken line/ })).toBeVisible(arriving);
  // Nothing that had arrived was sent twice.
  expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b));
  expect(sent[0]).toBe(0);
  expect(sent[1]).toBe(1_048_576);
  const [kept] = await db.select().from(media).where(like(media.name, "broken-line%")).limit(1);
  expect(kept?.bytes).toBe(file.length);
});

test("an upload tells how far it is, and can be given up", async ({ page }) => {
  await openLibrary(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let parts = 0;
  await page.route("**/admin/media/upload/**", async (route) => {
    if (route.request().method() === "PUT") {
      parts += 1;
      if (parts === 2) await held;
    }
    await route.continue().catch(() => {});
  });
  await choose(page, [jpeg("given-up.jpg", await photograph(5, 3_000, 2_000))]);
  const upload = row(page, "given-up.jpg");
  await expect(upload).toContainText(/1\.0 of \d\.\d MB|1\.0 MB of \d\.\d MB/);
  await expect(upload.getByRole("progressbar", { name: "Upload of given-up.jpg" })).toHaveAttribute(
    "value",
    /^[1-9]\d+$/,
  );
  const forgotten = page.waitForResponse((response) => response.request().method() === "DELETE");
  await upload.getByRole("button", { name: "Cancel given-up.jpg" }).click();
  await expect(upload).toBeHidden();
  expect((await forgotten).status()).toBe(200);
  release();
  expect(await findByName("given")).toBeUndefined();
});

test("a file that can't be shown is refused with what to do instead", async ({ page }) => {
  await openLibrary(page);
  const heic = Buffer.concat([
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
    Buffer.alloc(500),
  ]);
  await choose(page, [
    { name: "IMG_0042.HEIC", mimeType: "image/heic", buffer: heic },
    { name: "notes.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Not a picture at all.") },
    jpeg("third-of-three.jpg", await photograph(6, 320, 200)),
  ]);
  await expect(row(page, "IMG_0042.HEIC").getByRole("alert")).toContainText("Export it as JPEG");
  await expect(row(page, "notes.jpg").getByRole("alert")).toContainText("neither a picture nor a clip");
  await expect(page.getByRole("option", { name: /third of three/ })).toBeVisible(arriving);
  await page.getByRole("button", { name: "Dismiss IMG_0042.HEIC" }).click();
  await expect(row(page, "IMG_0042.HEIC")).toBeHidden();
});

test("a clip gets its still picture, captions and a transcript", async ({ page, browser }) => {
  await openLibrary(page);
  await choose(page, join(import.meta.dirname, "../sample/media/route-map.mp4"));
  await expect(row(page, "route-map.mp4")).toBeHidden(arriving);
  // The sample edition has this file already: it is not kept twice.
  await page.getByRole("button", { name: "Clips" }).click();
  await page
    .getByRole("option", { name: /eastern Mediterranean/ })
    .first()
    .click();
  const details = page.getByRole("dialog", { name: "Details of the clip" });
  await details.getByLabel("Alt text").fill("A line from Cairo to Jerusalem");
  await details.getByLabel("Transcript").fill("The journey begins in Cairo.");
  const chooser = page.waitForEvent("filechooser");
  await details.getByRole("button", { name: "Add captions file" }).click();
  const subRip = "1\n00:00:00,000 --> 00:00:02,000\nהמסע מתחיל בקהיר\n";
  await (await chooser).setFiles([
    { name: "journey.he.srt", mimeType: "application/x-subrip", buffer: Buffer.from(subRip) },
  ]);
  await expect(details.getByLabel("Language of journey.he.srt")).toHaveValue("he");
  await expect(details.getByLabel("Label of journey.he.srt")).toHaveValue("עברית");

  await details.getByRole("button", { name: "Choose a picture" }).click();
  const picker = page.getByRole("dialog", { name: "Choose a picture" });
  await picker.getByRole("searchbox", { name: "Search" }).fill("swifts");
  await expect(picker.getByRole("option")).toHaveCount(1);
  await picker.getByRole("option").click();
  await picker.getByRole("button", { name: "Use this picture" }).click();
  await expect(picker).toBeHidden();
  await expect(details.getByRole("button", { name: "Choose a picture" })).toBeFocused();
  await details.getByRole("button", { name: "Save details" }).click();
  await expect(details).toBeHidden();

  const clip = await findByName("line from cairo");
  expect(clip).toMatchObject({ kind: "video", transcript: "The journey begins in Cairo." });
  if (clip?.kind !== "video") throw new Error("The clip is not there.");
  expect(clip.poster?.alt).toMatch(/Swifts/);
  expect(clip.tracks.map(({ language }) => language)).toEqual(["en", "he"]);
  await publishNew("world", "cairo-by-line", { ...contentOf("Cairo by line"), leadMediaId: clip.id });
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/world/cairo-by-line");
  await expect(stranger.locator('track[srclang="he"]')).toHaveAttribute("label", "עברית");
  const text = await stranger.request.get(clip.tracks[1]?.source ?? "");
  expect(await text.text()).toBe("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nהמסע מתחיל בקהיר\n");
  await stranger.context().close();
});

test("a stranger can't fetch a picture before an article shows it, nor after", async ({ page, request }) => {
  await openLibrary(page);
  await choose(page, [jpeg("sealed-letter.jpg", await photograph(7))]);
  await expect(page.getByRole("option", { name: /sealed letter/ })).toBeVisible(arriving);
  const picture = await findByName("sealed");
  if (picture?.kind !== "image") throw new Error("The picture is not there.");
  const address = `${picture.address}-480.webp`;
  const asStranger = async () => (await request.get(address)).status();
  expect(await asStranger()).toBe(404);
  const own = await page.request.get(address);
  expect([own.status(), own.headers()["cache-control"]]).toEqual([200, "private, no-store"]);

  const live = await publishNew("world", "sealed", {
    ...contentOf("A letter, sealed"),
    leadMediaId: picture.id,
  });
  expect(await asStranger()).toBe(200);
  await unpublishArticle(commandLine, { ...live, reason: "It was sealed." }, new Date());
  expect(await asStranger()).toBe(404);
});

test("the library is there for the keyboard, for phones, in light and in dark", async ({ browser }) => {
  const person = await colleague("contributor", "Mina Media");
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 320],
  ] as const) {
    const context = await browser.newContext({
      ...{ bypassCSP: true, colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" },
    });
    await signIn(context, person);
    const page = await context.newPage();
    await openLibrary(page);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const options = page.getByRole("option");
    await page.getByRole("button", { name: "Pictures" }).click();
    await expect(page.getByRole("option", { name: /clip of/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Clips" }).focus();
    await page.keyboard.press("Tab");
    await expect(options.first()).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(options.nth(1)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(options.nth(1)).toBeFocused();
    await page.keyboard.press("End");
    await expect(options.last()).toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    const details = page.getByRole("dialog", { name: "Details of the picture" });
    await expect(details.getByRole("button", { name: "Save details" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(options.first()).toBeFocused();

    await page.getByRole("button", { name: "Clips" }).click();
    await page
      .getByRole("option", { name: /clip of/ })
      .first()
      .click();
    await expect(page.getByRole("button", { name: "Add captions file" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Choose a picture" }).click();
    await expect(
      page.getByRole("dialog", { name: "Choose a picture" }).getByRole("option").first(),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await context.close();
  }
});
