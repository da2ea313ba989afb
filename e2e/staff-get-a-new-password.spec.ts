import { expectAccessible } from "./support/accessibility.ts";
import { signIn } from "./support/newsroom.ts";
import { linkIn, listMailsTo, mailTo } from "./support/outbox.ts";
import { colleagueWithPassword, goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";

test("whoever has forgotten their password sets a new one by mail, and every session ends", async ({
  browser,
}) => {
  const person = await colleagueWithPassword("editor", "Fay Forgets");
  const context = await browser.newContext({ bypassCSP: true });
  const elsewhere = await browser.newContext();
  await signIn(elsewhere, person);
  const page = await context.newPage();
  await page.goto("/admin/sign-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await expectAccessible(page);
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("button", { name: "Send the mail" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await expectAccessible(page);

  const link = linkIn(await mailTo(person.email), "/admin/reset/");
  const response = await page.goto(link);
  expect(response?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "strict-origin",
  });
  await expectAccessible(page);
  await page.getByLabel("New password").fill("twelve pears on a sill");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveURL(/\/admin$/);
  expect((await mailTo(person.email, 2)).subject).toContain("A new password");
  expect((await page.goto(link))?.status()).toBe(410);
  await expectAccessible(page);

  const old = await elsewhere.newPage();
  await old.goto("/admin");
  await expect(old).toHaveURL(/\/admin\/sign-in/);
  await old.getByLabel("Email").fill(person.email);
  await old.getByLabel("Password").fill(goodPassword);
  await old.getByRole("button", { name: "Sign in" }).click();
  await expect(old.getByRole("alert").filter({ hasText: "don’t belong together" })).toBeVisible();
  await context.close();
  await elsewhere.close();
});

test("an address that nobody here has is answered alike, and nothing is sent", async ({ page }) => {
  await page.goto("/admin/reset");
  await page.getByLabel("Email").fill("nobody@newsroom.example");
  await page.getByRole("button", { name: "Send the mail" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  expect(await listMailsTo("nobody@newsroom.example")).toEqual([]);
});

test("one's own password is changed for the old one", async ({ page }) => {
  const person = await colleagueWithPassword("author", "Omar Own");
  await signIn(page.context(), person);
  await page.goto("/admin/account");
  const form = page.getByRole("form", { name: "Password" });
  await form.getByLabel("Current password").fill("not this one");
  await form.getByLabel("New password").fill("twelve pears on a sill");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByText("This is not your password.")).toBeVisible();
  await form.getByLabel("Current password").fill(goodPassword);
  await form.getByLabel("New password").fill("twelve pears on a sill");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  expect((await mailTo(person.email)).subject).toContain("A new password");
});

test("a new device is told of by mail, one that is known is not", async ({ browser }) => {
  const person = await colleagueWithPassword("author", "Nils Newdevice");
  const signInOn = async (context: Awaited<ReturnType<typeof browser.newContext>>) => {
    const page = await context.newPage();
    await page.goto("/admin/sign-in");
    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/admin$/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
    await page.close();
  };
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  await signInOn(one);
  await signInOn(one);
  await signInOn(other);
  const mail = await mailTo(person.email);
  expect(mail.subject).toContain("A new device");
  expect(mail.text).toContain("127.0.0.1");
  await signInOn(other);
  expect(await listMailsTo(person.email)).toHaveLength(1);
  await one.close();
  await other.close();
});
