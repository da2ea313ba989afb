import { moveArticle } from "#domain/articles/addressing.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { updateArticle } from "#domain/articles/publishing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { contentOf, findKept, publishChange, publishNew } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

/** The first headline of a page, as a reader gets it. */
const headlineAt = async (address: string, origin: string) =>
  /<h1[^>]*>([^<]*)</.exec(await (await fetch(origin + address)).text())?.[1];

test("once a publish has returned, no reader gets the old page, whatever the load", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const address = "/world/exact-under-load";
  const { articleId } = await publishNew("world", "exact-under-load", contentOf("Edition 0"));

  let published = 0;
  let reading = true;
  let asked = 0;
  const stale: string[] = [];
  const reader = async () => {
    while (reading) {
      const atLeast = published;
      const headline = await headlineAt(address, origin);
      asked++;
      if (Number(headline?.split(" ")[1]) < atLeast) stale.push(`${headline} after ${atLeast}`);
    }
  };
  const readers = Array.from({ length: 12 }, reader);
  for (let edition = 1; edition <= 60; edition++) {
    await publishChange(articleId, contentOf(`Edition ${edition}`));
    published = edition;
    expect(await headlineAt(address, origin)).toBe(`Edition ${edition}`);
  }
  reading = false;
  await Promise.all(readers);
  expect(stale).toEqual([]);
  expect(asked).toBeGreaterThan(120);
});

test("a new story leads the front page and its section at once, and a withdrawn one is gone from both", async ({
  browser,
  page,
  request,
}) => {
  await page.goto("/");
  await page.goto("/sport");
  const live = await publishNew("sport", "brand-new-story", contentOf("A brand new story"));
  for (const address of ["/", "/sport"]) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: "A brand new story" }).first()).toBeVisible();
  }
  await page.goto("/sport/brand-new-story");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A brand new story");

  await unpublishArticle(commandLine, { ...live, reason: "It was made up." }, new Date());
  for (const address of ["/", "/sport"]) {
    await page.goto(address);
    await expect(page.getByText("A brand new story")).toHaveCount(0);
  }
  const gone = await request.get("/sport/brand-new-story");
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toMatch(/withdrawn/i);
  const context = await browser.newContext({ bypassCSP: true, colorScheme: "dark" });
  const withdrawn = await context.newPage();
  await withdrawn.goto("/sport/brand-new-story");
  await expectAccessible(withdrawn);
  await context.close();
});

test("a headline that changes changes wherever it stands", async ({ page }) => {
  const { articleId } = await publishNew("science", "first-words", contentOf("First words of it"));
  const other = await findKept("coral-nursery-survey");
  await page.goto("/science");
  await expect(page.getByText("First words of it").first()).toBeVisible();
  await publishChange(articleId, contentOf("Second words of it"));
  for (const address of ["/", "/science", "/science/first-words"]) {
    await page.goto(address);
    await expect(page.getByText("Second words of it").first()).toBeVisible();
    await expect(page.getByText("First words of it")).toHaveCount(0);
  }
  expect(other.article.state).toBe("published");
});

test("a correction and a new address reach readers, and the old address leads on", async ({
  page,
  request,
}) => {
  const live = await publishNew("business", "old-name", contentOf("Oranges sell"));
  const revised = await reviseArticle(
    commandLine,
    { ...contentOf("Lemons sell"), articleId: live.articleId },
    new Date(),
  );
  const change = { kind: "correction" as const, note: "It was lemons, not oranges." };
  await updateArticle(commandLine, { ...revised, change }, new Date());
  await page.goto("/business/old-name");
  await expect(page.getByText("It was lemons, not oranges.")).toBeVisible();

  const { article } = await findKept("old-name");
  const target = {
    articleId: article.id,
    version: article.version,
    slug: "new-name",
    sectionId: article.sectionId ?? 0,
  };
  await moveArticle(commandLine, target, new Date());
  const old = await request.get("/business/old-name", { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  expect(old.headers().location).toMatch(/\/business\/new-name$/);
  await page.goto("/sport/old-name");
  await expect(page).toHaveURL("/business/new-name");
});
