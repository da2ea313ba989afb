import { body, paragraph } from "#domain/articles/composing.ts";
import { makePreviewLink, ownPreviewAddress } from "#domain/articles/previewing.ts";
import { settings } from "#platform/env.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { colleague, signIn } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";
import { writeNew, writeOn } from "./support/written.ts";

test("an editor makes a link, somebody outside reads the draft as it is, and the link ends when it is revoked", async ({
  page,
  context,
  browser,
}) => {
  const editor = await colleague("editor", "Pia Lindqvist");
  await signIn(context, editor);
  const articleId = await writeNew(editor, {
    headline: "Lanterns over Merrin",
    body: body(paragraph("A first draft.")),
  });
  await page.goto(`/admin/articles/${articleId}/revisions`);
  const form = page.getByRole("form", { name: "Make a preview link" });
  await form.getByLabel("Good for").selectOption("3 days");
  await form.getByRole("button", { name: "Make a preview link" }).click();
  const address = await form.getByLabel("Preview link").inputValue();
  expect(address).toMatch(/\/preview\/[\w-]{43}$/);
  const links = page.getByRole("region", { name: "Preview links" });
  await expect(links.getByRole("listitem")).toContainText("Pia Lindqvist");
  await expect(links.getByRole("listitem")).toContainText("good until");

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const outside = await stranger.newPage();
  await outside.goto(address);
  await expect(outside.getByRole("complementary", { name: "Preview" })).toContainText(
    "Preview of a draft, not published",
  );
  await expect(outside.getByRole("heading", { level: 1 })).toHaveText("Lanterns over Merrin");
  await expect(outside.getByRole("region", { name: "Related stories" })).toBeVisible();
  await writeOn(editor, articleId, { headline: "Lanterns over Merrin Isle" });
  await outside.reload();
  await expect(outside.getByRole("heading", { level: 1 })).toHaveText("Lanterns over Merrin Isle");

  await links.getByRole("button", { name: "Revoke" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Revoke the link that Pia Lindqvist made");
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(dialog).toBeHidden();
  const gone = await outside.goto(address);
  expect(gone?.status()).toBe(410);
  await expect(outside.getByRole("heading", { level: 1 })).toHaveText("This preview has ended");
  await stranger.close();

  await page.reload();
  await expect(page.getByText("Revoked a preview link")).toBeVisible();
  await expect(page.getByText("Made a preview link")).toBeVisible();
});

test("a preview is kept by nobody, found by no search engine, and framed by the newsroom alone", async ({
  request,
}) => {
  const editor = await colleague("editor");
  const articleId = await writeNew(editor, { headline: "Kept by nobody" });
  const addresses = [
    await makePreviewLink(editor, { articleId, days: 1 }, new Date()),
    await ownPreviewAddress(editor, articleId, new Date()),
  ];
  for (const address of addresses) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
      "x-frame-options": "SAMEORIGIN",
      "referrer-policy": "no-referrer",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["set-cookie"]).toMatch(
      /^preview=[\w-]+; Path=\/media; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    const html = await answer.text();
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(html).not.toContain("<script");
  }
  // Nobody else may be framed, and nothing is sent from a preview.
  expect((await request.get("/")).headers()["x-frame-options"]).toBe("DENY");
  const post = await request.post(addresses[0] ?? "", {
    form: { email: "a@b.example" },
    headers: { origin: settings().siteUrl },
  });
  expect(post.status()).toBe(405);
  expect((await request.get("/preview/nothing-of-ours")).status()).toBe(404);
});

test("an empty draft, a Hebrew one and one of 250,000 words can be looked at", async ({ page }) => {
  test.setTimeout(180_000);
  const editor = await colleague("editor");
  const look = async (said: Parameters<typeof writeNew>[1]) =>
    page.goto(await ownPreviewAddress(editor, await writeNew(editor, said), new Date()));
  await look({ headline: "", sectionId: null });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No headline yet");

  await look({
    headline: "הסכר עומד",
    language: "he",
    direction: "rtl",
    body: body(paragraph("הסכר עמד בלילה.")),
  });
  await expect(page.getByRole("article").first()).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("הסכר עומד");

  const long = Array.from({ length: 2_500 }, (_, n) => paragraph(`${n} ${"word ".repeat(99)}`));
  await look({ headline: "At length", body: body(...long) });
  await expect(page.getByText("2499 word")).toBeAttached();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a preview is for everybody, in the ${colorScheme}`, async ({ browser }) => {
    const editor = await colleague("editor");
    const articleId = await writeNew(editor, { headline: "For everybody", body: body(paragraph("Words.")) });
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    const page = await context.newPage();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(await ownPreviewAddress(editor, articleId, new Date()));
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.goto("/corrections");
    await expectAccessible(page);
    const hours = 3_600_000;
    const ended = await ownPreviewAddress(editor, articleId, new Date(Date.now() - 2 * hours));
    expect((await page.goto(ended))?.status()).toBe(410);
    await expectAccessible(page);
    await context.close();
  });
}
