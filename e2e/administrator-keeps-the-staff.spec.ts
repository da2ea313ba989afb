import type { Page } from "@playwright/test";
import { codeAt } from "#domain/staff/second-factor.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { signIn } from "./support/newsroom.ts";
import { linkIn, mailTo } from "./support/outbox.ts";
import { colleagueWithPassword, goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";

async function enterPassword(page: Page, email: string, password = goodPassword) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("an administrator invites somebody, who accepts, and signs in again later", async ({
  page,
  browser,
}) => {
  await signIn(page.context(), await colleagueWithPassword("admin", "Inge Invites"));
  await page.goto("/admin/staff");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog.getByText("Enter a name.")).toBeVisible();
  await dialog.getByLabel("Name").fill("Noa Newcomer");
  await dialog.getByLabel("Email").fill("noa@newsroom.example");
  await dialog.getByLabel("Role").selectOption("contributor");
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("row", { name: /Noa Newcomer/ })).toContainText("Invited");

  const link = linkIn(await mailTo("noa@newsroom.example"), "/admin/invitation/");
  const context = await browser.newContext({ bypassCSP: true });
  const hers = await context.newPage();
  const response = await hers.goto(link);
  expect(response?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "strict-origin",
  });
  await expectAccessible(hers);
  await expect(hers.getByLabel("Name")).toHaveValue("Noa Newcomer");
  await hers.getByLabel("Password").fill("twelve pears on a sill");
  await hers.getByRole("button", { name: "Create account" }).click();
  await expect(hers).toHaveURL(/\/admin$/);
  expect((await hers.goto(link))?.status()).toBe(410);

  await hers.goto("/admin");
  await hers.getByRole("button", { name: "Sign out" }).click();
  await enterPassword(hers, "noa@newsroom.example", "twelve pears on a sill");
  await expect(hers).toHaveURL(/\/admin$/);
  // What is not for her role says so.
  expect((await hers.goto("/admin/staff"))?.status()).toBe(403);
  await expect(hers.getByRole("heading", { name: "This page is not for your role" })).toBeVisible();
  await context.close();
});

test("a colleague who is disabled is out within a second, and can't come back", async ({ page, browser }) => {
  await signIn(page.context(), await colleagueWithPassword("admin", "Dora Disables"));
  const ben = await colleagueWithPassword("author", "Ben Disabled");
  const context = await browser.newContext();
  const his = await context.newPage();
  await his.goto("/admin/sign-in");
  await enterPassword(his, ben.email);
  await expect(his).toHaveURL(/\/admin$/);

  await page.goto("/admin/staff?q=disabled");
  await page.getByRole("link", { name: "Ben Disabled" }).click();
  await page.getByRole("button", { name: "Disable" }).click();
  const dialog = page.getByRole("dialog", { name: "Disable the account of Ben Disabled?" });
  await dialog.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("disabled: nobody can sign in")).toBeVisible();

  await his.goto("/admin");
  await expect(his).toHaveURL(/\/admin\/sign-in/);
  await enterPassword(his, ben.email);
  await expect(his.getByRole("alert").filter({ hasText: "don’t belong together" })).toBeVisible();
  await context.close();
});

test("an administrator changes a role, gives a byline, and ends a session", async ({ page, browser }) => {
  await signIn(page.context(), await colleagueWithPassword("admin", "Rosa Roles"));
  const vera = await colleagueWithPassword("contributor", "Vera Varied");
  const context = await browser.newContext();
  await signIn(context, vera);
  const hers = await context.newPage();
  await hers.goto("/admin");
  await expect(hers.getByRole("link", { name: "Sections" })).toHaveCount(0);

  await page.goto(`/admin/staff/${vera.id}`);
  await page.getByLabel("Role").selectOption("editor");
  const [, byline = ""] = await page.getByLabel("Byline").getByRole("option").allTextContents();
  await page.getByLabel("Byline").selectOption(byline);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Role")).toHaveValue("editor");
  await expect(page.getByLabel("Byline").locator("option:checked")).toHaveText(byline);
  await hers.reload();
  await expect(hers.getByRole("link", { name: "Sections" })).toBeVisible();

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End", exact: true }).click();
  await expect(page.getByText("is not signed in anywhere")).toBeVisible();
  await hers.reload();
  await expect(hers).toHaveURL(/\/admin\/sign-in/);
  await context.close();
});

test("what was done is in the log, and is found there", async ({ page }) => {
  const admin = await colleagueWithPassword("admin", "Lotte Looks");
  const person = await colleagueWithPassword("author", "Max Moved");
  await signIn(page.context(), admin);
  await page.goto(`/admin/staff/${person.id}`);
  await page.getByLabel("Role").selectOption("contributor");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();

  await page.goto("/admin/audit");
  await page.getByLabel("Search", { exact: true }).fill("max contributor");
  await page.getByLabel("Person").selectOption("Lotte Looks");
  await page.getByLabel("Action").selectOption("Changed the account of");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText("Lotte Looks changed the account of Max Moved");
  await expect(page.getByRole("row").nth(1)).toContainText("role “author” → “contributor”");
  await page.getByLabel("Search", { exact: true }).fill("nothing like it");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nothing like this was done")).toBeVisible();
});

test("somebody whose role must have a second factor sets it up first, with real codes", async ({
  page,
  browser,
}) => {
  const admin = await colleagueWithPassword("admin", "Fania Factor");
  const person = await colleagueWithPassword("contributor", "Carl Code");
  await signIn(page.context(), admin);
  await page.goto("/admin/staff");
  const policy = page.getByRole("form", { name: "Second factor" });
  await policy.getByLabel("Contributor").check();
  await policy.getByRole("button", { name: "Require" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();
  try {
    const context = await browser.newContext({ bypassCSP: true });
    const his = await context.newPage();
    await his.goto("/admin/sign-in?next=/admin/articles");
    await enterPassword(his, person.email);
    await expect(his).toHaveURL(/\/admin\/account\/second-factor\?next=%2Fadmin%2Farticles$/);
    await his.goto("/admin");
    await expect(his).toHaveURL(/\/admin\/account\/second-factor/);
    await expect(his.getByText("Your role must have a second factor")).toBeVisible();
    await expectAccessible(his);
    await his.getByRole("button", { name: "Set up a second factor" }).click();
    const key = (await his.locator("code").textContent()) ?? "";
    const secret = key.replaceAll(" ", "");
    await expectAccessible(his);
    await his.getByLabel("Code").fill(codeAt(secret, new Date(0)));
    await his.getByRole("button", { name: "Turn on" }).click();
    await expect(his.getByText("This code is not right")).toBeVisible();
    await his.getByLabel("Code").fill(codeAt(secret, new Date()));
    await his.getByRole("button", { name: "Turn on" }).click();
    await expect(his.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
    await expectAccessible(his);
    const codes = await his
      .getByRole("region", { name: "Your recovery codes" })
      .getByRole("listitem")
      .allTextContents();
    expect(codes).toHaveLength(10);
    await his.getByRole("link", { name: "I have kept them" }).click();
    await expect(his).toHaveURL(/\/admin$/);
    await his.goto("/admin/account/second-factor");
    await expect(his.getByText("10 recovery codes are left")).toBeVisible();
    await expect(his.getByRole("button", { name: "Take it away" })).toHaveCount(0);

    // The phone is gone: a recovery code lets him in, once.
    await his.getByRole("button", { name: "Sign out" }).click();
    await enterPassword(his, person.email);
    await his.getByLabel("Code").fill(codes[0] ?? "");
    await his.getByRole("button", { name: "Sign in" }).click();
    await expect(his).toHaveURL(/\/admin$/);
    expect((await mailTo(person.email, 2)).subject).toContain("A recovery code was used");
    await context.close();
  } finally {
    await page.goto("/admin/staff");
    await policy.getByLabel("Contributor").uncheck();
    await policy.getByRole("button", { name: "Require" }).click();
    await expect(page.getByText("Kept.")).toBeVisible();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the pages about people are accessible, and fit a phone, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    const admin = await colleagueWithPassword("admin", "Axa Accessible");
    await signIn(context, admin);
    const page = await context.newPage();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      for (const path of [
        "/admin/staff",
        `/admin/staff/${admin.id}`,
        "/admin/account",
        "/admin/account/second-factor",
        "/admin/audit",
        "/admin/audit?q=nothing+like+this+at+all",
      ]) {
        await page.goto(path);
        await expectAccessible(page);
        const isTooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
        expect(await page.evaluate(isTooWide), `${path} at ${width}`).toBe(false);
      }
    }
    await page.goto("/admin/staff");
    await page.getByRole("button", { name: "Invite" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await context.close();
  });
}
