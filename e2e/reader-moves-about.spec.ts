import { plainTexts } from "#server/plain-page.ts";
import { plainPage } from "#server/plain-page-document.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/test.ts";

/** One address for each kind of page. */
const kinds = {
  "the front page": "/",
  "a section": "/world",
  "the lead story": "/world/blinken-begins-eighth-trip",
  "a story with a table": "/politics/council-passes-budget",
  "a corrected story": "/politics/audit-of-electoral-roll",
  "a story from right to left": "/culture/reading-room-of-the-valley",
  "a story with a gallery": "/culture/letterpress-museum",
  "a topic": "/topics/water",
  "an author": "/authors/clara-voss",
  "the archive": "/archive",
  "a year of it": "/archive/2024",
  "a month of it": "/archive/2024/06",
  "a day of it": "/archive/2024/06/09",
  "a day without articles": "/archive/2024/06/20",
  "the corrections": "/corrections",
  "the newsletters": "/newsletters",
  "after a sign-up": "/newsletters/check-your-inbox",
  "the terms": "/terms",
  "the privacy policy": "/privacy?version=1",
  "about the paper": "/about",
  "the search": "/search",
  "what is not there": "/no/such/page",
};

for (const [kind, address] of Object.entries(kinds)) {
  test.describe(kind, () => {
    test("has nothing axe would find, in light or in dark", async ({ browser }) => {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await expectAccessible(page);
      }
      await context.close();
    });

    test("holds no script, needs none, fits 320 px, and gives links and buttons 24 px, but for those in running text", async ({
      browser,
    }) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 640 },
        javaScriptEnabled: true,
      });
      const page = await context.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => asked.push(`${request.resourceType()} ${request.url()}`));
      page.on("console", (message) => complaints.push(message.text()));
      const answer = await page.goto(address);
      const html = (await answer?.text()) ?? "";
      expect(html.match(/<script(?![^>]*type="application\/ld\+json")/g)).toBeNull();
      expect(html).not.toContain("<!--");
      expect(html).not.toMatch(/\son\w+="/);
      expect(answer?.headers()["content-security-policy"]).toContain("script-src 'none'");
      expect(answer?.headers()["set-cookie"]).toBeUndefined();
      await page.waitForLoadState("load");
      expect(asked.filter((request) => request.startsWith("script"))).toEqual([]);
      const own = new URL(page.url()).origin;
      expect(asked.filter((request) => !request.includes(` ${own}/`) && !request.includes(" data:"))).toEqual(
        [],
      );
      expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
      const { wide, view } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(view);

      // A little wider, so that more of its links stand beside one another.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      // WCAG 2.5.8: links in a sentence are excepted, and so is what keeps 24 px clear around it.
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            "nav a, button, input:not([type=hidden]), summary, footer a",
          ),
        ]
          .filter((target) => target.checkVisibility() && !target.closest("[aria-hidden=true]"))
          .map((target) => ({
            text: target.textContent || target.getAttribute("name"),
            box: target.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 1 && box.height < 23.5)
          .map(({ text, box }) => `${text}: ${box.width}×${box.height}`),
      );
      expect(small).toEqual([]);
      await context.close();
    });
  });
}

const briefly = { name: "The Judean", language: "en", direction: "ltr" as const };
const inHebrew = { name: "היהודי", language: "he", direction: "rtl" as const };

test("pages that the server draws by itself are as accessible, and fit 320 px", async ({ browser }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    for (const [paper, status] of [
      [briefly, 429],
      [briefly, 500],
      [inHebrew, 503],
    ] as const) {
      const { title = "", text = "" } = plainTexts[status] ?? {};
      const sections = [{ name: "A section with a very long name", address: "/long" }];
      const breaking = { text: "The bridge is closed", address: "/world/bridge", until: new Date() };
      const requestId = "8a1e2c4f-0b7d-4c1a-9a57-1f1f1f1f1f1f";
      await page.setContent(plainPage({ ...paper, sections, breaking }, { status, title, text, requestId }));
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await context.close();
  }
});

test("the keyboard reaches the text by the skip link, and focus is seen", async ({ page }) => {
  await page.goto("/world/blinken-begins-eighth-trip");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: /^Skip to/ });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe("none");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
});

test("nothing moves while a page loads", async ({ page }) => {
  for (const address of ["/", "/world/blinken-begins-eighth-trip", "/culture/letterpress-museum"]) {
    await page.goto(address, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 200)));
        }),
    );
    expect(shift, address).toBe(0);
  }
});
