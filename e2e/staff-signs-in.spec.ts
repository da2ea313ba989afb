import type { Page } from "@playwright/test";
import { codeAt } from "#domain/staff/second-factor.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { colleagueWithPassword, giveFactor, goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";

async function enterPassword(page: Page, email: string, password = goodPassword) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("somebody who works here is led to sign in, and from there to where they wanted to go", async ({
  page,
}) => {
  const { email } = await colleagueWithPassword("editor", "Ines Signsin");
  const response = await page.goto("/admin/topics");
  expect(response?.request().redirectedFrom()?.url()).toContain("/admin/topics");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Ftopics$/);
  await enterPassword(page, email);
  await expect(page).toHaveURL(/\/admin\/topics$/);
  await page.goto("/admin");
  await expect(page.getByRole("navigation", { name: "Newsroom" })).toContainText("Ines Signsin");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
});

test("every address of the newsroom leads whoever is not signed in to sign in, unknown ones too", async ({
  request,
}) => {
  for (const address of [
    "/admin",
    "/admin/articles",
    "/admin/articles/new",
    "/admin/articles/7",
    "/admin/staff",
    "/admin/staff/1",
    "/admin/account",
    "/admin/account/second-factor",
    "/admin/audit",
    "/admin/nothing/stands/here",
  ]) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect([address, response.status()]).toEqual([address, 307]);
    expect(response.headers().location).toBe(`/admin/sign-in?next=${encodeURIComponent(address)}`);
  }
});

test("nobody is led out of the newsroom by signing in", async ({ page }) => {
  const { email } = await colleagueWithPassword("editor", "Olga Openredirect");
  await page.goto("/admin/sign-in?next=//evil.example/admin");
  await enterPassword(page, email);
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/admin$/);
});

test("signing in needs no mouse", async ({ page }) => {
  const person = await colleagueWithPassword("editor", "Kay Keyboard");
  const secret = await giveFactor(person);
  await page.goto("/admin/sign-in");
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type(person.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(goodPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Code")).toBeFocused();
  await page.keyboard.type(codeAt(secret, new Date()));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/admin$/);
});

test("next-auth answers who is signed in, sets nothing by it, and opens no other way in", async ({
  page,
  request,
}) => {
  const { email } = await colleagueWithPassword("editor", "Sam Session");
  const nobody = await request.get("/api/auth/session");
  expect(await nobody.json()).toBeNull();
  expect(nobody.headers()["set-cookie"]).toBeUndefined();
  for (const address of ["csrf", "providers", "signin", "signout", "callback/credentials"])
    expect((await request.get(`/api/auth/${address}`)).status()).toBe(404);
  expect((await request.post("/api/auth/callback/credentials", { form: { ticket: "x" } })).status()).toBe(
    405,
  );
  await page.goto("/admin/sign-in");
  await enterPassword(page, email);
  await expect(page).toHaveURL(/\/admin$/);
  const answer = await page.request.get("/api/auth/session");
  expect(await answer.json()).toMatchObject({ user: { name: "Sam Session", email } });
  expect(answer.headers()["set-cookie"]).toBeUndefined();
});

test("a wrong password says so, keeps the address, and not the password", async ({ page }) => {
  const { email } = await colleagueWithPassword("editor", "Wanda Wrong");
  await page.goto("/admin/sign-in");
  await enterPassword(page, email, "not my password at all");
  await expect(page.getByRole("alert").filter({ hasText: "don’t belong together" })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await enterPassword(page, email);
  await expect(page).toHaveURL(/\/admin$/);
});

test("each sign-in opens a session of its own, and the one of before is over", async ({
  page,
  context,
  request,
}) => {
  const { email } = await colleagueWithPassword("editor", "Nora Newsession");
  const cookie = async () => (await context.cookies()).find(({ name }) => name === "newsroom")?.value;
  await page.goto("/admin/sign-in");
  await enterPassword(page, email);
  await expect(page).toHaveURL(/\/admin$/);
  const before = await cookie();
  const again = await context.request.post("/admin/sign-in/renew", {
    data: { email, password: goodPassword },
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(await again.json()).toEqual({ step: "in" });
  expect(await cookie()).not.toBe(before);
  const old = await request.get("/api/auth/session", { headers: { cookie: `newsroom=${before}` } });
  expect(await old.json()).toBeNull();
});

test("the second step asks for a code, and takes each code once", async ({ page, context }) => {
  const person = await colleagueWithPassword("admin", "Tova Twofactor");
  const secret = await giveFactor(person);
  await page.goto("/admin/sign-in?next=/admin/articles");
  await enterPassword(page, person.email);
  await expect(page.getByRole("heading", { name: "Enter the code" })).toBeVisible();
  await page.getByLabel("Code").fill("000 000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code is not right")).toBeVisible();
  const code = codeAt(secret, new Date());
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin\/articles$/);

  await context.clearCookies();
  await page.goto("/admin/sign-in");
  await enterPassword(page, person.email);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code is not right, or was used before")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in is a plain form, with a second step", async ({ page }) => {
    const person = await colleagueWithPassword("editor", "Paula Plain");
    const secret = await giveFactor(person);
    await page.goto("/admin/sign-in?next=/admin/articles");
    await enterPassword(page, person.email, "something else entirely");
    await expect(page.getByText("don’t belong together")).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(person.email);
    await enterPassword(page, person.email);
    await page.getByLabel("Code").fill(codeAt(secret, new Date()));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/admin\/articles$/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`signing in is accessible, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const person = await colleagueWithPassword("editor", "Axel Axe");
    await giveFactor(person);
    await page.goto("/admin/sign-in");
    await expectAccessible(page);
    await enterPassword(page, person.email, "wrong, all of it");
    await expect(page.getByRole("alert").filter({ hasText: "belong" })).toBeVisible();
    await expectAccessible(page);
    await enterPassword(page, person.email);
    await expect(page.getByRole("heading", { name: "Enter the code" })).toBeVisible();
    await expectAccessible(page);
    await context.close();
  });
}
