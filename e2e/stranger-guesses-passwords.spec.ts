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
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${paper.origin}/admin/sign-in`);
  const attempt = async (number: number) => {
    await page.getByLabel("Email").fill(`somebody-${number}@newsroom.example`);
    await page.getByLabel("Password").fill("anything at all");
    const [response] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === "POST"),
      page.getByRole("button", { name: "Sign in" }).click(),
    ]);
    await expect(page.getByRole("alert")).toBeVisible();
    return response;
  };
  for (let number = 0; number < 30; number++) expect((await attempt(number)).status()).toBe(422);
  const refused = await attempt(30);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByText("Too many attempts to sign in came from your network")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("somebody-30@newsroom.example");

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
