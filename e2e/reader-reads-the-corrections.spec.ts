import { recordChange } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { corrections } from "#db/schema/live-articles.ts";
import { contentOf, publishNew } from "./support/articles.ts";
import { expect, test } from "./support/test.ts";

test("the corrections stand on one page, and on further ones once there are many", async ({
  page,
  request,
}) => {
  const status = async (path: string) => (await request.get(path)).status();
  await page.goto("/corrections");
  await expect(page.getByRole("link", { name: "Older corrections" })).toHaveCount(0);
  expect(await status("/corrections?page=2")).toBe(404);

  const { articleId } = await publishNew("science", "often-wrong", contentOf("Often wrong"));
  // Older than all that other stories put right meanwhile.
  const texts = Array.from({ length: 31 }, (_, n) => `Put right for the ${n + 1}. time.`);
  const rows = texts.map((text, n) => ({ text, publishedAt: new Date(Date.UTC(2001, 0, 1 + n)) }));
  await transaction(async (tx) => {
    await tx
      .insert(corrections)
      .values(rows.map((row) => ({ ...row, articleId, kind: "correction" as const })));
    await recordChange(tx, new Date(), ["front"]);
  });

  await page.goto("/corrections");
  await expect(page.getByText("Put right for the 31. time.", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Older corrections" }).click();
  await expect(page).toHaveURL("/corrections?page=2");
  await expect(page).toHaveTitle(/^Corrections, page 2/);
  await expect(page.getByText("Put right for the 1. time.", { exact: true })).toBeVisible();
  await expect(page.getByText("Put right for the 31. time.", { exact: true })).toHaveCount(0);
  expect(await status("/corrections?page=3")).toBe(404);
  await page.getByRole("link", { name: "Newer corrections" }).click();
  await expect(page).toHaveURL("/corrections");
});
