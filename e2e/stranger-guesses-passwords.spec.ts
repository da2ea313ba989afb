import { makeDataDir, type Paper, removeDataDir, startPaper } from "./support/paper.ts";
import { expect, test } from "./support/test.ts";

/* These need limits, which the newspaper of all other stories has not. */
let dataDir: string;
let paper: Paper;
test.beforeAll(async () => {
  dataDir = makeDataDir();
  paper = await startPaper(dataDir, { SAMPLE_EDITION: "0" });
});
test.afterAll(async () => {
  await paper.stop();
  removeDataDir(dataDir);
});

test("thirty failed sign-ins a minute from one network, then 429 and how long to wait", async ({
  browser,
}) => {
  test.slow();
  const guess = (number: number) =>
    fetch(`${paper.origin}/admin/sign-in/renew`, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ email: `somebody-${number}@newsroom.example`, password: "anything at all" }),
    });
  const guesses = await Promise.all(Array.from({ length: 30 }, (_, number) => guess(number)));
  expect(guesses.map(({ status }) => status)).toEqual(Array(30).fill(422));
  const more = await guess(30);
  expect(more.status).toBe(429);
  expect(Number(more.headers.get("retry-after"))).toBeGreaterThan(0);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${paper.origin}/admin/sign-in`);
  await page.getByLabel("Email").fill("somebody@newsroom.example");
  await page.getByLabel("Password").fill("anything at all");
  const [refused] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === "POST"),
    page.getByRole("button", { name: "Sign in" }).click(),
  ]);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByText("Too many attempts to sign in came from your network")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("somebody@newsroom.example");

  // With scripts the same is said in place.
  const scripted = await browser.newPage();
  await scripted.goto(`${paper.origin}/admin/sign-in`);
  await scripted.getByLabel("Email").fill("somebody@newsroom.example");
  await scripted.getByLabel("Password").fill("anything at all");
  const [answer] = await Promise.all([
    scripted.waitForResponse((each) => each.request().method() === "POST"),
    scripted.getByRole("button", { name: "Sign in" }).click(),
  ]);
  expect(answer.status()).toBe(429);
  await expect(scripted.getByText("Too many attempts to sign in came from your network")).toBeVisible();
  await scripted.close();
  await context.close();
});
