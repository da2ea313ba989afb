import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { settingNames } from "#platform/env.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { makeDataDir, type Paper, removeDataDir, startPaper } from "./support/paper.ts";
import { goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";

/*
 * A newspaper of its own, without a sample edition: what is set here every page shows. Times are those of Lisbon, so that
 * nobody's own clock is taken for the paper's.
 */

const email = "adam@paper.example";
let dataDir: string;
let paper: Paper;

/** Makes the first administrator by the command, before the paper starts. */
async function addAdministrator(): Promise<void> {
  const none = Object.fromEntries(settingNames.map((name) => [name, ""]));
  const args = ["cli/main.ts", "staff", "add", "--email", email, "--name", "Adam Admin", "--role", "admin"];
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, ...none, DATA_DIR: dataDir, NODE_ENV: "production" },
    stdio: ["pipe", "ignore", "inherit"],
  });
  child.stdin?.end(goodPassword);
  const [code] = await once(child, "close");
  expect(code).toBe(0);
}

test.beforeAll(async () => {
  dataDir = makeDataDir();
  await addAdministrator();
  paper = await startPaper(dataDir, { SAMPLE_EDITION: "0" });
});
test.afterAll(async () => {
  await paper.stop();
  removeDataDir(dataDir);
});

async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test("an administrator sets what every page shows, and publishes the terms anew", async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: paper.origin, bypassCSP: true });
  const page = await context.newPage();
  await page.goto("/admin/settings");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(goodPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/admin/settings");

  const publication = page.getByRole("form", { name: "Publication" });
  await publication.getByLabel("Name").fill("The Valley Post");
  await publication.getByLabel("Time zone").fill("Mars/Olympus");
  await publication.getByRole("textbox", { name: "Accent", exact: true }).fill("#005f73");
  await expect(publication).toContainText("reads well");
  await publication.getByRole("button", { name: "Save" }).click();
  await expect(publication.getByLabel("Time zone")).toHaveAccessibleDescription(/no such time zone/);
  await expect(publication.getByLabel("Name")).toHaveValue("The Valley Post");
  await publication.getByLabel("Time zone").fill("Europe/Lisbon");
  await publication.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "The Valley Post" })).toBeVisible();

  const checklist = page.getByRole("form", { name: "Checklist" });
  await checklist.getByRole("group", { name: "There is a byline" }).getByLabel("Stops").check();
  await checklist.getByRole("button", { name: "Save the checklist" }).click();
  await expect(page.getByText("The checklist was saved.")).toBeVisible();
  await page.reload();
  await expect(checklist.getByRole("group", { name: "There is a byline" }).getByLabel("Stops")).toBeChecked();

  const breaking = page.getByRole("form", { name: "Breaking line" });
  await breaking.getByLabel("Text").fill("River over its banks");
  await breaking.getByLabel("Link").fill("javascript:alert(1)");
  await breaking.getByRole("button", { name: "Set the line" }).click();
  await expect(breaking.getByLabel("Link")).toHaveAccessibleDescription(/begins with \//);
  await breaking.getByLabel("Link").fill("/about");
  await breaking.getByRole("button", { name: "Set the line" }).click();
  await expect(page.getByText(/Readers see it until/)).toBeVisible();
  const reader = await context.newPage();
  await reader.goto("/");
  await expect(reader.getByRole("link", { name: "River over its banks" })).toHaveAttribute("href", "/about");
  await expect(reader.getByRole("banner")).toContainText("The Valley Post");
  // The line leads to what is not written yet, the paper's foot does not.
  await expect(reader.getByRole("link", { name: "Terms and conditions" })).toHaveCount(0);
  await expectAccessibleInBoth(reader);
  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("The line was taken down.")).toBeVisible();
  await expect(page.getByText(/Readers see it until/)).toHaveCount(0);
  await reader.goto("/");
  await expect(reader.getByText("River over its banks")).toHaveCount(0);

  await page.getByRole("link", { name: "Terms and conditions" }).click();
  const write = async (text: string) => {
    await page.getByRole("textbox", { name: "Body" }).click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
    await expect(page.getByText("Not published yet.")).toBeVisible();
  };
  const publish = async (number: number) => {
    await page.getByRole("button", { name: "Compare and publish" }).click();
    const dialog = page.getByRole("dialog", { name: `Publish version ${number}` });
    await dialog.getByRole("button", { name: `Publish version ${number}` }).click();
    await expect(page.getByText(`Version ${number} is in force.`).first()).toBeVisible();
  };
  await write("Be kind to the river.");
  // What is not published yet outlives the tab.
  await page.reload();
  await expect(page.getByText("was not published")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Body" })).toContainText("Be kind to the river.");
  // The page comes anew after that, under the hands of whoever types on.
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/[?&]_rsc=/, async (route) => {
    await coming;
    await route.continue();
  });
  await publish(1);
  await page.getByRole("textbox", { name: "Body" }).click();
  come();
  await expect(page.getByRole("link", { name: "Version 1", exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Body" })).toBeFocused();
  await write("Be kind to the river and the lake.");
  await page.getByRole("button", { name: "Compare and publish" }).click();
  await expect(page.getByRole("dialog", { name: "Publish version 2" })).toContainText("and the lake");
  await page.getByRole("button", { name: "Go on writing" }).click();
  await publish(2);
  await expect(page.getByRole("row", { name: /Version 2.*Adam Admin/ })).toBeVisible();

  await reader.goto("/");
  await reader.getByRole("link", { name: "Terms and conditions" }).click();
  await expect(reader.getByText("Be kind to the river and the lake.")).toBeVisible();
  await reader.goto("/terms?version=1");
  await expect(reader.getByText("Be kind to the river.", { exact: true })).toBeVisible();
  await reader.getByRole("link", { name: "what has changed since" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("What changed");
  await expect(reader.getByRole("insertion")).toContainText("and the lake");
  await expectAccessibleInBoth(reader);
  await context.close();
});
