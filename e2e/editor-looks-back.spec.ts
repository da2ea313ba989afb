import { body, bold, heading, link, paragraph } from "#domain/articles/composing.ts";
import { keepRevision } from "#domain/articles/drafting.ts";
import { publishDraft, updateDraft } from "#domain/articles/publishing.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { type Colleague, colleague, signIn } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";
import { seenOf, writeAside, writeNew, writeOn } from "./support/written.ts";

const first = body(
  paragraph("The ferry to Ostmouth sails at nine, as it has for a century."),
  heading(2, "On the quay"),
  paragraph("Ask at ", link("https://quay.example/", "the old office"), " for a ticket."),
  paragraph("Nobody was late."),
);
const second = body(
  paragraph("The ferry to Ostmouth sails at ten, as it has for a century."),
  heading(3, "On the quay"),
  paragraph("Ask at ", link("https://pier.example/", "the old office"), " for a ", bold("ticket"), "."),
);

/** An article that was published, and then updated with a correction. */
async function corrected(editor: Colleague, slug: string): Promise<number> {
  const said = { headline: "The nine o’clock ferry", body: first, slug, slugByHand: true };
  const articleId = await writeNew(editor, said);
  await publishDraft(editor, await seenOf(editor, articleId), new Date());
  await writeOn(editor, articleId, { headline: "The ten o’clock ferry", body: second });
  const change = { kind: "correction", note: "The ferry sails at ten." } as const;
  await updateDraft(editor, { ...(await seenOf(editor, articleId)), change }, new Date());
  return articleId;
}

test("an editor reads what became of an article, compares two versions and takes the first one back", async ({
  page,
  context,
}) => {
  const editor = await colleague("editor", "Runa Holt");
  await signIn(context, editor);
  const articleId = await corrected(editor, "ferry-at-ten");
  await page.goto(`/admin/articles/${articleId}/revisions`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("History");
  const events = page.getByRole("listitem").filter({ hasText: "Runa Holt" });
  await expect(events.first()).toContainText("Updated with a correction");
  await expect(events.first()).toContainText("The ferry sails at ten.");
  await expect(events.filter({ hasText: "Published" })).toHaveCount(1);
  await expect(events.filter({ hasText: "Began" })).toHaveCount(1);

  await page.getByRole("link", { name: "Changes in revision 2" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From revision 1 to revision 2");
  const text = page.getByRole("region", { name: "Text" });
  await expect(text.getByRole("deletion").filter({ hasText: "nine", visible: true })).toBeVisible();
  await expect(text.getByRole("insertion").filter({ hasText: "ten", visible: true }).first()).toBeVisible();
  await expect(text.getByRole("deletion").filter({ hasText: "Heading 2" })).toBeVisible();
  await expect(text).toContainText("link to https://pier.example/");
  await expect(text).toContainText("Taken out");
  await expect(page.getByRole("region", { name: "Fields" })).toContainText("Headline");

  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("link", { name: "Revision 1", exact: true }).first().click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("The nine o’clock ferry");
  await page.getByRole("button", { name: "Take back" }).click();
  const dialog = page.getByRole("dialog", { name: "Take back revision 1?" });
  await dialog.getByRole("button", { name: "Take back" }).click();
  await expect(page).toHaveURL(`/admin/articles/${articleId}/revisions`);
  await expect(
    page.getByRole("listitem").filter({ hasText: "Took an earlier version back in" }),
  ).toContainText("Revision 1");
  // Readers see what they saw.
  await page.goto("/world/ferry-at-ten");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The ten o’clock ferry");
  await page.goto("/corrections");
  await expect(page.getByRole("listitem").filter({ hasText: "The ferry sails at ten." })).toBeVisible();
});

test("what was taken back over somebody's newer words is refused, and says so", async ({ page, context }) => {
  const editor = await colleague("editor", "Runa Holt");
  await signIn(context, editor);
  const articleId = await corrected(editor, "ferry-refused");
  await page.goto(`/admin/articles/${articleId}/revisions/1`);
  await writeOn(editor, articleId, { headline: "Written in between" });
  await page.getByRole("button", { name: "Take back" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Take back" }).click();
  await expect(dialog.getByRole("alert")).toContainText("has changed this article");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the history is for everybody, on a desk and on a phone, in the ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const editor = await colleague("editor", "Runa Holt");
    const articleId = await corrected(editor, `ferry-${colorScheme}`);
    await writeOn(editor, articleId, { headline: "A headline that only the draft has" });
    await keepRevision(editor, { ...(await seenOf(editor, articleId)), comment: "For later." }, new Date());
    const aside = await writeAside(editor, articleId);
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    await signIn(context, editor);
    const page = await context.newPage();
    const history = `/admin/articles/${articleId}/revisions`;
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const beside = [`${history}/compare?from=1&to=draft`, `${history}/asides/${aside}`];
      for (const address of [history, `${history}/2`, ...beside]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
          width,
        );
      }
    }
    await context.close();
  });
}
