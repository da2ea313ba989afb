import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { findPublication } from "#domain/publication/publication.ts";
import { wallClock } from "#domain/publication/wall-clock.ts";
import type { Role } from "#domain/staff/actor.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { findKept } from "./support/articles.ts";
import { colleague, signIn } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";
import { headlineOf, statusOf, textOf } from "./support/writing.ts";

/** A colleague at a browser of their own. */
async function sitDown(browser: Browser, baseURL: string | undefined, role: Role, name: string) {
  const context = await browser.newContext({ baseURL: baseURL ?? "", bypassCSP: true });
  const person = await colleague(role, name);
  await signIn(context, person);
  return { context, person, page: await context.newPage() };
}

const dialogOf = (page: Page) => page.getByRole("dialog");

/** Presses a button of the bar, and the one of the same name in the dialog that asks. */
async function move(page: Page, name: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const button = dialogOf(page).getByRole("button", { name, exact: true });
  await expect(button).toBeEnabled();
  await fill?.(page);
  await button.click();
  await expect(dialogOf(page)).toBeHidden({ timeout: 30_000 });
}

const stateOf = (page: Page) => page.locator(".editor-bar .state");

test("a contributor writes, an editor sends back, the contributor mends, the editor schedules, readers read, and all of it is told", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000);
  const { timeZone } = await findPublication();
  const writer = await sitDown(browser, baseURL, "contributor", "Wim Writes");
  const editor = await sitDown(browser, baseURL, "editor", "Edda Edits");
  const address = "/science/the-marsh-comes-back";
  const { page } = writer;

  await page.goto("/admin/articles/new");
  await headlineOf(page).fill("The marsh comes back");
  await page.getByRole("textbox", { name: "Standfirst" }).fill("Eleven years after the last heron left");
  await textOf(page).click();
  await page.keyboard.type("The reeds were first. Then the water came, and 40 herons with it.");
  await page.getByLabel("Section").selectOption({ label: "Science" });
  const byline = page.getByRole("combobox", { name: "Byline" });
  await byline.fill("a");
  const author = (await page.getByRole("listbox").getByRole("option").first().textContent()) ?? "";
  await byline.press("Enter");
  const topics = page.getByRole("combobox", { name: "Topics" });
  await topics.fill("e");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await topics.press("Enter");
  await page.getByRole("button", { name: "Add a lead picture" }).click();
  await dialogOf(page)
    .locator('input[type="file"]')
    .first()
    .setInputFiles(join(import.meta.dirname, "../sample/media/coral.png"));
  await dialogOf(page)
    .getByRole("button", { name: /^(Use|Choose|Insert|Take)/ })
    .last()
    .click();
  await expect(page.locator(".lead-media img")).toBeVisible();
  await expect(page.getByLabel("Slug")).toHaveValue("the-marsh-comes-back");
  await expect(statusOf(page)).toHaveText("Saved");
  const editing = page.url();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await move(page, "Submit for review");
  await expect(stateOf(page)).toHaveText("In review");

  await editor.page.goto(editing);
  await expect(stateOf(editor.page)).toHaveText("In review");
  await expect(textOf(editor.page)).toContainText("40 herons");
  await move(editor.page, "Send back", async (at) => {
    await at.getByLabel("Comment").fill("Were they not 14?");
  });
  await expect(stateOf(editor.page)).toHaveText("Sent back");

  await page.goto(editing);
  await expect(stateOf(page)).toHaveText("Sent back");
  await expect(page.getByText("Were they not 14?")).toBeVisible();
  await textOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" We counted them twice.");
  await move(page, "Submit for review");
  await expect(stateOf(page)).toHaveText("In review");

  await editor.page.reload();
  await expect(textOf(editor.page)).toContainText("We counted them twice.");
  const at = new Date(Math.ceil((Date.now() + 12_000) / 1_000) * 1_000);
  await move(editor.page, "Schedule", async (asked) => {
    await asked.getByLabel("Publish at").fill(wallClock(at, timeZone));
  });
  await expect(stateOf(editor.page)).toHaveText("Scheduled");
  await untilRead(async () => (await request.get(address)).status(), at);
  const { article } = await findKept("the-marsh-comes-back");
  expect(Number(article.publishedAt) - at.getTime()).toBeLessThan(1_000);

  const reader = await browser.newPage({ baseURL: baseURL ?? "" });
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("The marsh comes back");
  await expect(reader.getByRole("article")).toContainText("We counted them twice.");
  await expect(reader.getByText(author).first()).toBeVisible();

  await editor.page.reload();
  await expect(stateOf(editor.page)).toHaveText("Published");
  await textOf(editor.page).click();
  await editor.page.keyboard.press("Control+End");
  await editor.page.keyboard.type(" They were 14.");
  await expect(statusOf(editor.page)).toHaveText("Saved");
  expect(await (await request.get(address)).text()).not.toContain("They were 14.");
  await editor.page.getByRole("button", { name: "Update", exact: true }).click();
  const asks = dialogOf(editor.page);
  await asks
    .getByRole("radiogroup", { name: "Kind of change" })
    .getByRole("radio", { name: "Correction" })
    .check();
  await asks.getByRole("button", { name: "Update", exact: true }).click();
  await expect(asks.getByRole("textbox", { name: "Note to readers" })).toBeFocused();
  await expect(asks.getByRole("radio", { name: "Correction" })).toBeChecked();
  await asks.getByLabel("Note to readers").fill("There were 14 herons, not 40.");
  await asks.getByRole("button", { name: "Update", exact: true }).click();
  await expect(asks).toBeHidden({ timeout: 30_000 });
  await reader.reload();
  await expect(reader.getByText("There were 14 herons, not 40.")).toBeVisible();
  await expect(reader.getByRole("article")).toContainText("They were 14.");

  await move(editor.page, "Unpublish", async (asked) => {
    await asked.getByLabel("Reason").fill("The count was withdrawn.");
  });
  await expect(stateOf(editor.page)).toHaveText("Unpublished");
  expect((await request.get(address)).status()).toBe(410);

  await editor.page.getByRole("tab", { name: "History" }).click();
  await editor.page.getByRole("link", { name: "All revisions" }).click();
  for (const told of ["Were they not 14?", "There were 14 herons, not 40.", "Wim Writes", "Edda Edits"])
    await expect(editor.page.getByText(told).first()).toBeVisible();

  const admin = await sitDown(browser, baseURL, "admin", "Ada Administers");
  await admin.page.goto("/admin/audit");
  await expect(admin.page.getByText("The count was withdrawn.").first()).toBeVisible();
  for (const { context } of [writer, editor, admin]) await context.close();
  await reader.close();
});

/** Asks again and again until readers get a page: none does before its time. */
async function untilRead(status: () => Promise<number>, due: Date): Promise<void> {
  await expect
    .poll(
      async () => {
        const got = await status();
        if (got === 200) expect(Date.now()).toBeGreaterThanOrEqual(due.getTime());
        return got;
      },
      { intervals: [50], timeout: 30_000 },
    )
    .toBe(200);
}

for (const colorScheme of ["light", "dark"] as const)
  test(`the editor can be used by everybody, in ${colorScheme} colours`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ baseURL: baseURL ?? "", bypassCSP: true, colorScheme });
    await signIn(context, await colleague("editor", "Edda Everybody"));
    const page = await context.newPage();
    await page.goto("/admin/articles/new");
    await expect(textOf(page)).toBeVisible();
    await expectAccessible(page);
    await headlineOf(page).fill(`Everybody ${colorScheme}`);
    await expect(statusOf(page)).toHaveText("Saved");
    for (const tab of ["Search", "Related", "Checklist", "History", "Details"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expectAccessible(page);
    }
    await page.getByRole("combobox", { name: "Topics" }).focus();
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await expectAccessible(page);
    for (const name of ["Submit for review", "Approve", "Schedule", "Publish", "Preview"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(dialogOf(page)).toBeVisible();
      await expect(dialogOf(page).getByText("Saving, and looking")).toHaveCount(0);
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(dialogOf(page)).toBeHidden();
    }
    await page.keyboard.press("Control+\\");
    await expect(page.getByRole("complementary", { name: "About this article" })).toBeHidden();
    await expectAccessible(page);
    await page.reload();
    await expect(textOf(page)).toBeVisible();
    await expect(page.getByRole("complementary", { name: "About this article" })).toBeHidden();
    await context.close();
  });

test("an editor approves and mends on a phone of 320 px", async ({ browser, baseURL }) => {
  const author = await sitDown(browser, baseURL, "contributor", "Wim Phone");
  await author.page.goto("/admin/articles/new");
  await headlineOf(author.page).fill("Read on the bus");
  await textOf(author.page).click();
  await author.page.keyboard.type("A story with a slip of the pan.");
  await move(author.page, "Submit for review");
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    bypassCSP: true,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  await signIn(context, await colleague("editor", "Edda Phone"));
  const page = await context.newPage();
  await page.goto(author.page.url());
  await expect(textOf(page)).toContainText("slip of the pan");
  await expectAccessible(page);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await textOf(page).tap();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(", mended.");
  await expect(statusOf(page)).toHaveText("Saved");
  await page.getByRole("button", { name: "Panel" }).tap();
  await expect(dialogOf(page).getByLabel("Section")).toBeVisible();
  await expectAccessible(page);
  await dialogOf(page).getByLabel("Section").selectOption({ label: "Culture" });
  await dialogOf(page).getByRole("button", { name: "Done" }).tap();
  await page.getByRole("button", { name: "More" }).tap();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Approve" }).tap();
  await dialogOf(page).getByRole("button", { name: "Approve" }).tap();
  await expect(stateOf(page)).toHaveText("Approved");
  expect(await overflow()).toBeLessThanOrEqual(0);
  await context.close();
  await author.context.close();
});

test("everything is done from the keyboard", async ({ browser, baseURL }) => {
  const { context, page } = await sitDown(browser, baseURL, "author", "Wim Keys");
  await page.goto("/admin/articles/new");
  await headlineOf(page).focus();
  await page.keyboard.type("Without a mouse");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type("All of it.");
  await page.keyboard.press("F6");
  await expect(page.getByRole("complementary", { name: "About this article" }).locator(":focus")).toHaveCount(
    1,
  );
  await page.getByLabel("Section").focus();
  await page.keyboard.type("Sport");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Kept as revision 1")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialogOf(page).getByRole("button", { name: "Publish" })).toBeEnabled();
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await dialogOf(page).getByRole("button", { name: "Publish" }).focus();
  await page.keyboard.press("Enter");
  await expect(stateOf(page)).toHaveText("Published");
  await context.close();
});
