import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { consents, subscribers } from "#db/schema/subscribers.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { publishPage } from "#domain/pages/publishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { linkIn, listMailsTo, mailTo } from "./support/outbox.ts";
import { expect, test } from "./support/test.ts";

// What is promised is promised without JavaScript.
test.use({ javaScriptEnabled: false });

const agreement = "I agree with the Terms and conditions and the Privacy policy";

const form = (page: Page) => page.getByRole("form", { name: "Newsletter sign-up" });

async function signUp(page: Page, email: string, address = "/newsletters") {
  await page.goto(address);
  await form(page).getByLabel("Email").fill(email);
  await form(page).getByLabel(agreement).check();
  await form(page).getByRole("button", { name: "Sign up" }).click();
}

const pathOf = (link: string) => new URL(link).pathname;

test("a reader signs up at the foot of an article, confirms, and leaves with one click", async ({
  page,
  request,
}) => {
  const email = "ruth@reader.example";
  await signUp(page, email, "/world/blinken-begins-eighth-trip");
  await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();

  const mail = await mailTo(email);
  expect(mail.subject).toContain("The Judean");
  expect(mail.text).toContain(linkIn(mail, "/newsletters/confirm/"));
  expect(mail.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const unsubscribe = /<([^>]+)>/.exec(mail.headers.get("list-unsubscribe") ?? "")?.[1] ?? "";

  const [subscriber] = await db.select().from(subscribers).where(eq(subscribers.emailKey, email)).limit(1);
  expect(subscriber?.state).toBe("pending");
  const [receipt] = await db
    .select()
    .from(consents)
    .where(eq(consents.subscriberId, subscriber?.id ?? 0))
    .limit(1);
  const terms = await findPage("terms");
  expect(receipt).toMatchObject({
    wording: agreement,
    termsVersion: terms?.version,
    termsHash: terms?.hash,
    page: "/world/blinken-begins-eighth-trip",
    network: expect.stringMatching(/^(127\.0\.0\.0|::)/),
  });

  // Mail scanners open every link: opening changes nothing.
  const confirm = linkIn(mail, "/newsletters/confirm/");
  for (let opened = 0; opened < 3; opened++) expect((await request.get(confirm)).status()).toBe(200);
  expect((await request.get(confirm)).headers()["cache-control"]).toContain("no-store");
  const stateNow = async () =>
    (await db.select().from(subscribers).where(eq(subscribers.emailKey, email)).limit(1))[0]?.state;
  expect(await stateNow()).toBe("pending");

  await page.goto(pathOf(confirm));
  await expect(page.getByRole("button")).toHaveCount(1);
  await page.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You’re subscribed");
  expect(await stateNow()).toBe("confirmed");
  expect((await request.post(confirm)).status()).toBe(200);

  await request.get(unsubscribe);
  expect(await stateNow()).toBe("confirmed");
  const oneClick = await request.post(unsubscribe, {
    headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
  });
  expect(oneClick.status()).toBe(200);
  expect(await stateNow()).toBe("unsubscribed");
  expect((await request.post(unsubscribe, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(200);
});

test("what is wrong is said beside its field, and what was typed is kept", async ({ page }) => {
  await page.goto("/culture/oud-makers-workshop");
  await form(page).getByLabel("Email").fill("not an address");
  await form(page).getByLabel("Culture on Friday").check();
  await form(page).getByRole("button", { name: "Sign up" }).click();
  const email = form(page).getByLabel("Email");
  await expect(email).toHaveValue("not an address");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(/doesn’t look like an email address/);
  await expect(form(page).getByLabel(agreement)).toHaveAccessibleDescription(/Tick the box/);
  await expect(form(page).getByLabel("Culture on Friday")).toBeChecked();
  await expect(email).toBeInViewport();
  await email.fill("mended@reader.example");
  await form(page).getByLabel(agreement).check();
  await form(page).getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();
  expect((await mailTo("mended@reader.example")).text).toContain("Culture on Friday");
});

test("the page with an error holds no script and nothing axe would find", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: true, bypassCSP: true });
  const page = await context.newPage();
  await page.goto("/newsletters");
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await form(page).getByRole("button", { name: "Sign up" }).click();
  const answer = await answered;
  expect(answer.status()).toBe(422);
  expect(await answer.text()).not.toMatch(/<script(?![^>]*ld\+json)/);
  await expectAccessible(page);
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the pages that mails lead to have nothing axe would find, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, javaScriptEnabled: true, bypassCSP: true });
    const page = await context.newPage();
    const email = `axe-${colorScheme}@reader.example`;
    await signUp(page, email);
    const mail = await mailTo(email);
    await page.goto(linkIn(mail, "/newsletters/confirm/"));
    await expectAccessible(page);
    await page.getByRole("button").click();
    await expectAccessible(page);
    await page.getByRole("link", { name: /see and change/ }).click();
    await page.getByText("Erase me", { exact: true }).click();
    await expectAccessible(page);
    await page.goto(/<([^>]+)>/.exec(mail.headers.get("list-unsubscribe") ?? "")?.[1] ?? "");
    await expectAccessible(page);
    await page.getByRole("button").click();
    await expectAccessible(page);
    await page.goto("/newsletters/confirm/made-up");
    await expectAccessible(page);
    await context.close();
  });
}

test("terms that changed while the form was open are shown and agreed to again", async ({ page }) => {
  await page.goto("/newsletters");
  await form(page).getByLabel("Email").fill("careful@reader.example");
  await form(page).getByLabel(agreement).check();
  const before = await findPage("terms");
  const now = new Date();
  const text = body(paragraph(`New at ${now.toISOString()}.`));
  await publishPage(commandLine, { slug: "terms", title: "Terms and conditions", body: text }, now);
  await form(page).getByRole("button", { name: "Sign up" }).click();
  await expect(form(page).getByLabel(agreement)).not.toBeChecked();
  await expect(form(page).getByLabel(agreement)).toHaveAccessibleDescription(/changed/);
  await expect(form(page).getByLabel("Email")).toHaveValue("careful@reader.example");
  const version = (before?.version ?? 0) + 1;
  await expect(form(page).getByRole("link", { name: "Terms and conditions" })).toHaveAttribute(
    "href",
    new RegExp(`version=${version}`),
  );
  await form(page).getByLabel(agreement).check();
  await form(page).getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();
  await page.goto(`/terms?version=${version - 1}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("nobody learns from the answer whether an address is known, and twice is harmless", async ({
  page,
  request,
}) => {
  const email = "known@reader.example";
  await signUp(page, email);
  const first = await page.locator("main").innerText();
  await request.post(linkIn(await mailTo(email), "/newsletters/confirm/"));
  await signUp(page, email.toUpperCase());
  expect(await page.locator("main").innerText()).toBe(first);
  const again = await mailTo(email, 2);
  expect(again.subject).toContain("The Judean");
  const known = await db.select().from(subscribers).where(eq(subscribers.emailKey, email));
  expect(known).toHaveLength(1);
  expect(known[0]?.state).toBe("confirmed");
});

test("a program that fills in everything signs nobody up, and is told nothing", async ({ page }) => {
  await page.goto("/newsletters");
  await form(page).getByLabel("Email").fill("robot@reader.example");
  await form(page).getByLabel(agreement).check();
  await form(page)
    .locator('[name="website"]')
    .evaluate((field: HTMLInputElement) => {
      field.value = "https://spam.example";
    });
  await form(page).getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();
  expect(await listMailsTo("robot@reader.example")).toEqual([]);
  expect(await db.select().from(subscribers).where(eq(subscribers.emailKey, "robot@reader.example"))).toEqual(
    [],
  );
});

test("a subscriber sees what was agreed to, changes what comes, leaves everything, and is erased", async ({
  page,
  request,
}) => {
  const email = "owner@reader.example";
  await signUp(page, email);
  await page.goto(pathOf(linkIn(await mailTo(email), "/newsletters/confirm/")));
  await page.getByRole("button").click();
  await page.getByRole("link", { name: /see and change/ }).click();
  await expect(page.getByText(email).first()).toBeVisible();
  await expect(page.getByText(agreement).first()).toBeVisible();
  const preferences = page.url();

  await page.getByLabel("The Week in Science").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(preferences);
  await expect(page.getByLabel("The Week in Science")).toBeChecked();

  await page.getByRole("button", { name: "Leave everything" }).click();
  await expect(page.getByLabel("The Week in Science")).not.toBeChecked();

  await page.getByText("Erase me", { exact: true }).click();
  await page.getByRole("button", { name: "Erase me for good" }).click();
  await expect(page.getByLabel(/erase all/)).toHaveAttribute("aria-invalid", "true");
  expect(await db.select().from(subscribers).where(eq(subscribers.emailKey, email))).toHaveLength(1);
  await page.getByLabel(/erase all/).check();
  await page.getByRole("button", { name: "Erase me for good" }).click();
  await expect(page.getByText("Nothing is kept of you")).toBeVisible();
  expect(await db.select().from(subscribers).where(eq(subscribers.emailKey, email))).toEqual([]);
  expect((await request.get(preferences)).status()).toBe(200);
});

test("links that are made up, cut short or expired say what to do", async ({ request }) => {
  for (const path of ["confirm", "preferences", "unsubscribe"]) {
    const answer = await request.get(`/newsletters/${path}/made-up`);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["x-robots-tag"]).toBe("noindex");
    expect(await answer.text()).toContain("sign up again");
  }
  expect((await request.post("/newsletters/confirm/made-up")).status()).toBe(404);
});
