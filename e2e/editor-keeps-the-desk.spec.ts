import { body, paragraph } from "#domain/articles/composing.ts";
import { emptyDraft } from "#domain/articles/draft-content.ts";
import { beginArticle, saveDraft } from "#domain/articles/drafting.ts";
import { createAuthor } from "#domain/authors/managing.ts";
import { endBreakingLine, setBreakingLine } from "#domain/publication/breaking-line.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { createTopic } from "#domain/topics/managing.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { contentOf, publishNew } from "./support/articles.ts";
import { type Colleague, colleague, signIn } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";

/** Begins an article as its writer would, ready to be published unless it has no section. */
async function begin(writer: Colleague, headline: string, sectionId: number | null = 1): Promise<number> {
  const articleId = await beginArticle(writer, { headline, sectionId }, new Date());
  const content = {
    ...emptyDraft("en", "ltr"),
    headline,
    sectionId,
    body: body(paragraph(`${headline}, in full.`)),
  };
  await saveDraft(writer, { articleId, seen: 1, tab: "a story", content }, new Date());
  return articleId;
}

test("an editor finds an article by a word, a filter and keys, and the address keeps what was asked", async ({
  page,
  context,
}) => {
  const writer = await colleague("author", "Wilma Zebrawriter");
  const first = await begin(writer, "Zebrafinken über Genève");
  await begin(writer, "Zebrafinken second");
  await signIn(context, await colleague("editor"));
  await page.goto("/admin/articles");
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /Zebra/ }) });
  await page.getByRole("searchbox", { name: "Search" }).fill("zebraf");
  await expect(page).toHaveURL(/q=zebraf$/);
  await expect(rows).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Search" }).fill("geneve zebrafinken uber");
  await expect(rows).toHaveCount(1);

  await page.goto("/admin/articles?q=zebrafinken");
  await page.getByLabel("Who").selectOption({ label: "Wilma Zebrawriter" });
  await page.getByLabel("State").selectOption("In review");
  await expect(page.getByText("No article is like that")).toBeVisible();
  await page.getByLabel("State").selectOption("Draft");
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "Headline" }).click();
  await expect(page).toHaveURL(/sort=headline/);
  await expect(page).toHaveURL(/who=\d+/);
  await page.reload();
  await expect(page.getByLabel("State")).toHaveValue("draft");

  await page.locator("body").press("j");
  await expect(page.getByRole("link", { name: "Zebrafinken second" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys in this list" })).toContainText("Search");
  await page.keyboard.press("Escape");
  await page.locator("body").press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.getByRole("link", { name: /Genève/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/admin/articles/${first}`);
});

test("several articles are published at once, and each that could not be is told with its reason", async ({
  page,
  context,
  request,
}) => {
  const writer = await colleague("contributor", "Bulk Writer");
  for (const name of ["Quagga one", "Quagga two"]) await begin(writer, name);
  await begin(writer, "Quagga homeless", null);
  await signIn(context, await colleague("editor"));
  await page.goto("/admin/articles?q=quagga");
  await page.getByLabel("Select all on this page").check();
  const bar = page.getByRole("region", { name: "Selected articles" });
  await expect(bar).toContainText("3 selected");
  await bar.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /Publish: 3 articles/ });
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog).toContainText("Done with 2 articles.", { timeout: 30_000 });
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText(/Quagga homeless.*section/i);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("row", { name: /Quagga one/ })).toContainText("Published");
  expect((await request.get("/world/quagga-one")).status()).toBe(200);

  await page.goto("/admin/articles?q=quagga+one");
  await page.getByLabel("Select Quagga one").check();
  await bar.getByRole("button", { name: "Unpublish" }).click();
  const asking = page.getByRole("dialog", { name: /Unpublish: 1 article/ });
  await asking.getByRole("button", { name: "Unpublish" }).click();
  await expect(asking.getByLabel("Reason")).toHaveAccessibleDescription(/Say why/);
  await asking.getByLabel("Reason").fill("It was a quagga too many.");
  await asking.getByRole("button", { name: "Unpublish" }).click();
  await expect(asking).toContainText("Done with 1 article.");
  expect((await request.get("/world/quagga-one")).status()).toBe(410);
});

test("a section is made, ordered, renamed and deleted, and readers follow it to its new address", async ({
  page,
  context,
  request,
}) => {
  await signIn(context, await colleague("editor"));
  await page.goto("/admin/sections");
  await page.getByRole("button", { name: "New section" }).click();
  const making = page.getByRole("dialog", { name: "New section" });
  await making.getByLabel("Name").fill("Gardens");
  await making.getByLabel("Slug").fill("archive");
  await making.getByRole("button", { name: "Create" }).click();
  await expect(making.getByLabel("Slug")).toHaveAccessibleDescription(/address of the paper itself/);
  await expect(making.getByLabel("Name")).toHaveValue("Gardens");
  await making.getByLabel("Slug").fill("");
  await making.getByRole("button", { name: "Create" }).click();
  const row = page.getByRole("row", { name: /Gardens/ });
  await expect(row).toContainText("/gardens");

  await page.getByRole("button", { name: "Move Gardens up" }).click();
  await page.getByRole("button", { name: "Save the order" }).click();
  await expect(page.getByText("The order was saved.")).toBeVisible();
  // The first is under the masthead; the paper's foot has another.
  const sections = page.getByRole("navigation", { name: "Sections" }).first().getByRole("link");
  await publishNew("gardens", "roses-in-june", contentOf("Roses in June"));
  await page.goto("/gardens");
  expect((await sections.allTextContents()).slice(-2)).toEqual(["Gardens", "Sport"]);
  expect((await request.get("/gardens/roses-in-june")).status()).toBe(200);

  await page.goto("/admin/sections");
  await page.getByRole("button", { name: "Change Gardens" }).click();
  const changing = page.getByRole("dialog", { name: "Change Gardens" });
  await changing.getByLabel("Name").fill("Parks");
  await changing.getByLabel("Slug").fill("parks");
  await changing.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Parks/ })).toBeVisible();
  // It is in use, so there is no way to delete it, but one to what uses it.
  await expect(page.getByRole("row", { name: /Parks/ }).getByRole("button", { name: "Delete" })).toHaveCount(
    0,
  );
  for (const [from, to] of [
    ["/gardens", "/parks"],
    ["/gardens/roses-in-june", "/parks/roses-in-june"],
  ] as const) {
    const old = await request.get(from, { maxRedirects: 0 });
    expect([old.status(), new URL(old.headers().location ?? "", "http://x").pathname]).toEqual([308, to]);
  }
  await page.goto("/");
  await expect(sections.filter({ hasText: "Parks" })).toHaveCount(1);
  await expect(sections.filter({ hasText: "Gardens" })).toHaveCount(0);

  await page.goto("/admin/sections");
  await page.getByRole("button", { name: "New section" }).click();
  await making.getByLabel("Name").fill("Nothing here");
  await making.getByRole("button", { name: "Create" }).click();
  await page
    .getByRole("row", { name: /Nothing here/ })
    .getByRole("button", { name: "Delete" })
    .click();
  const asking = page.getByRole("dialog", { name: "Delete the section Nothing here?" });
  await asking.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("row", { name: /Nothing here/ })).toHaveCount(0);
});

test("a topic that is merged, and an author who is renamed, lead readers on", async ({
  page,
  context,
  request,
}) => {
  const now = new Date();
  const named = { slug: "", description: "" };
  const pandas = await createTopic(commandLine, { ...named, name: "Pandas of the north" }, now);
  await createTopic(commandLine, { ...named, name: "Bears of the north" }, now);
  const author = await createAuthor(
    commandLine,
    { name: "Ursula Bear", slug: "", role: "", biography: "", portraitId: null, email: "", links: [] },
    now,
  );
  const content = { ...contentOf("A panda is seen"), topics: [pandas], bylines: [author] };
  await publishNew("science", "panda-seen", content);
  await page.goto("/science/panda-seen");
  await expect(page.getByRole("link", { name: "Pandas of the north" })).toBeVisible();
  await page.goto("/topics/pandas-of-the-north");

  await signIn(context, await colleague("editor"));
  await page.goto("/admin/topics?q=north");
  await page.getByRole("button", { name: "Merge Pandas of the north" }).click();
  const merging = page.getByRole("dialog", { name: /Merge Pandas/ });
  await merging.getByLabel("Merge into").fill("Wolves");
  await merging.getByRole("button", { name: "Merge" }).click();
  await expect(merging.getByLabel("Merge into")).toHaveAccessibleDescription(/no topic “Wolves”/);
  await merging.getByLabel("Merge into").fill("Bears of the north");
  await merging.getByRole("button", { name: "Merge" }).click();
  const row = page.getByRole("row", { name: /Bears of the north/ });
  await expect(row).toContainText("with Pandas of the north");
  const old = await request.get("/topics/pandas-of-the-north", { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([308, "/topics/bears-of-the-north"]);
  await page.goto("/science/panda-seen");
  await expect(page.getByRole("link", { name: "Pandas of the north" })).toHaveCount(0);
  await page.getByRole("link", { name: "Bears of the north" }).click();
  await expect(page.getByRole("link", { name: "A panda is seen" })).toBeVisible();

  await page.goto("/admin/authors?q=ursula");
  await page.getByRole("button", { name: "Change Ursula Bear" }).click();
  const changing = page.getByRole("dialog", { name: "Change Ursula Bear" });
  await changing.getByLabel("Name").fill("Ursula Brown");
  await changing.getByLabel("Slug").fill("ursula-brown");
  await changing.getByLabel("Biography").fill("Watches bears.\n\nLives in the north.");
  await changing.getByLabel("Email").fill("ursula");
  await changing.getByRole("button", { name: "Choose a picture" }).click();
  const library = page.getByRole("dialog", { name: "Choose a picture" });
  await library.getByRole("searchbox", { name: "Search" }).fill("night sky");
  await library.getByRole("option", { name: /round glasses/ }).click();
  await library.getByRole("button", { name: "Use this picture" }).click();
  await expect(library).toHaveCount(0);
  await changing.getByRole("button", { name: "Save" }).click();
  await expect(changing.getByLabel("Email")).toHaveAccessibleDescription(/no email address/);
  await changing.getByLabel("Email").fill("ursula@judean.example");
  await changing.getByRole("button", { name: "Save" }).click();
  await expect(changing).toHaveCount(0);
  const moved = await request.get("/authors/ursula-bear", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/authors/ursula-brown"]);
  await page.goto("/science/panda-seen");
  await page.getByRole("link", { name: "Ursula Brown" }).first().click();
  await expect(page.getByRole("img", { name: /round glasses/ })).toBeVisible();
  await expect(page.getByText("Lives in the north.", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "ursula@judean.example" })).toBeVisible();
  await expectAccessible(page);
});

test("a breaking line stands over every page and is gone at its instant", async ({ page }) => {
  const line = page.getByRole("complementary", { name: "Breaking news" });
  const editor = await colleague("editor");
  const until = new Date(Date.now() + 8_000);
  await page.goto("/");
  await setBreakingLine(editor, { text: "Ceasefire agreed", address: "/world", until }, new Date());
  for (const address of ["/", "/sport", "/terms", "/no-such-page"]) {
    await page.goto(address);
    await expect(line).toContainText("Ceasefire agreed");
  }
  await expect(line.getByRole("link")).toHaveAttribute("href", "/world");
  // Nothing else changes in the database: the page's own end is what takes it out of the cache.
  await expect(async () => {
    await page.goto("/");
    await expect(line).toHaveCount(0, { timeout: 1 });
  }).toPass({ timeout: 20_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(until.getTime());
  await endBreakingLine(editor, new Date());
});

test("the desk shows each what waits for them", async ({ browser }) => {
  const writer = await colleague("contributor", "Desk Writer");
  await begin(writer, "Okapi begun");
  const theirs = await browser.newContext();
  await signIn(theirs, writer);
  const page = await theirs.newPage();
  await page.goto("/admin");
  const mine = page.getByRole("region", { name: "Mine" });
  await expect(mine.getByRole("link", { name: "Okapi begun" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Waiting for you" })).toContainText(
    "What an editor sends back",
  );

  await page.goto("/admin/articles?q=okapi");
  await page.getByLabel("Select Okapi begun").check();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("dialog")).toContainText("Done with 1 article.");

  const desk = await browser.newContext();
  await signIn(desk, await colleague("editor"));
  const editing = await desk.newPage();
  await editing.goto("/admin");
  await expect(editing.getByRole("region", { name: "Waiting for you" })).toContainText("Okapi begun");
  await expect(editing.getByRole("region", { name: "What changed" })).toContainText("submitted for review");
  await editing.goto("/admin/articles?q=okapi");
  await editing.getByLabel("Select Okapi begun").check();
  await editing.getByRole("button", { name: "Send back" }).click();
  await editing.getByLabel("What is missing").fill("Where was it seen?");
  await editing.getByRole("dialog").getByRole("button", { name: "Send back" }).click();
  await expect(editing.getByRole("dialog")).toContainText("Done with 1 article.");

  await page.goto("/admin");
  await expect(page.getByRole("region", { name: "Waiting for you" })).toContainText("Okapi begun");
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("Where was it seen?");
  await theirs.close();
  await desk.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the desk's pages, and they fit the smallest phones (${colorScheme})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    await signIn(context, await colleague("admin"));
    const page = await context.newPage();
    const pages = [
      "",
      "/articles",
      "/articles?q=nothing-like-it",
      "/sections",
      "/topics",
      "/authors",
      "/settings",
      "/settings/pages/terms",
      "/no-such-page",
    ];
    for (const address of pages) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/admin${address}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([address, Math.max(0, wide)]).toEqual([address, 0]);
      await expectAccessible(page);
    }
    await signIn(context, await colleague("contributor"));
    expect((await page.goto("/admin/settings"))?.status()).toBe(403);
    await expectAccessible(page);
    await context.close();
  });
}
