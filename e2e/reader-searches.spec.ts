import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { contentOf, publishNew } from "./support/articles.ts";
import { colleague } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader searches, narrows it, turns a page, mends a slip, and finds nothing that was withdrawn", async ({
    page,
  }) => {
    const editor = await colleague("editor");
    for (let n = 1; n <= 21; n++)
      await publishNew(
        "world",
        `zandvoort-${n}`,
        contentOf(`Zandvoort tide ${n}`, "The tide rose at Zandvoort."),
      );
    const hebrew = contentOf("המים בזנדוורט", "שָׁלוֹם לזנדוורט, אמר צה״ל.");
    await publishNew("sport", "zandvoort-he", { ...hebrew, language: "he", direction: "rtl" });
    const last = await publishNew("sport", "zandvoort-match", contentOf("Zandvoort wins a match"));

    await page.goto("/");
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await expect(page).toHaveTitle("Search – The Judean");
    await expect(page.getByText("What to type")).toBeVisible();
    const search = page.getByRole("search");
    await search.getByLabel("Search").fill("zandvoort −match");
    await search.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/search\?q=zandvoort\+%E2%88%92match$/);
    await expect(page.getByRole("status")).toHaveText(/^21 articles/);
    const results = page.getByRole("main").getByRole("listitem");
    await expect(results).toHaveCount(20);
    await expect(results.first().locator("mark").first()).toHaveText("Zandvoort");
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveTitle(/^Search: zandvoort −match, page 2 – /);
    await expect(results).toHaveCount(1);

    await search.getByLabel("Search").fill("zandvoort");
    await search.getByText("Narrow the search").click();
    await search.getByLabel("Section").selectOption("Sport");
    await search.getByLabel("Order").selectOption("Newest first");
    await search.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/search\?q=zandvoort&section=sport&sort=newest$/);
    await expect(results).toHaveCount(1);
    await expect(page.getByRole("heading", { name: "Zandvoort wins a match" })).toBeVisible();

    await page.goto("/search?q=שלום+לזנדורט");
    await page.getByRole("link", { name: "שלום לזנדוורט" }).click();
    await expect(results.first().locator("mark").first()).toHaveText("שָׁלוֹם");
    await expect(results.first().locator("[dir=rtl]")).toBeVisible();

    await unpublishArticle(editor, { ...last, reason: "It was another match." }, new Date());
    await page.goto("/search?q=zandvoort+match&section=sport");
    await expect(page.getByRole("heading", { name: "Nothing was found" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Latest stories" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Archive, day by day" })).toBeVisible();
  });
});

const pages = {
  hits: "/search?q=the&section=world&sort=newest",
  nothing: "/search?q=nothng+of+the+kind",
  "too long": `/search?q=${"river+".repeat(60)}`,
};

test("every page of the search is accessible, fits a small phone, holds no script, and is kept by nobody", async ({
  browser,
}) => {
  for (const [kind, address] of Object.entries(pages)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const viewport = { width: colorScheme === "light" ? 320 : 1280, height: 700 };
      const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport });
      const page = await context.newPage();
      const answer = await page.goto(address);
      expect(answer?.headers()["cache-control"], kind).toBe("no-store");
      expect((await answer?.text())?.match(/<script(?![^>]*ld\+json)/g), kind).toBeNull();
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex, follow");
      await expectAccessible(page);
      const { wide, view } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }));
      expect(wide, kind).toBeLessThanOrEqual(view);
      await context.close();
    }
  }
});

test("a browser learns of the search from every page, and whatever is asked is answered", async ({
  request,
}) => {
  const html = await (await request.get("/about")).text();
  expect(html).toMatch(/<link[^>]*rel="search"[^>]*href="\/opensearch\.xml"/);
  const description = await request.get("/opensearch.xml");
  expect(description.headers()["content-type"]).toBe("application/opensearchdescription+xml; charset=utf-8");
  expect(await description.text()).toMatch(/template="http[^"]*\/search\?q=\{searchTerms\}"/);

  const odd = ["%22", "*", "-", "NEAR(a", "%00", "%F0%9F%8D%8B", "a%22b", "%D7%A6%D7%94%22%D7%9C", "'; --"];
  for (const q of odd) expect((await request.get(`/search?q=${q}`)).status(), q).toBe(200);
  const emptied = await request.get("/search?q=river&section=&from=&sort=best", { maxRedirects: 0 });
  expect(emptied.status()).toBe(302);
  expect(emptied.headers().location).toBe("/search?q=river");
});
