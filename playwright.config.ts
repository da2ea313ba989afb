import { defineConfig } from "@playwright/test";
import { type Browser, browserFlags, findBrowser } from "./e2e/support/browser.ts";

// The processes that Playwright starts for the tests read this file too, and need not look again.
process.env.TEST_BROWSER ??= JSON.stringify(await findBrowser());
const browser: Browser = JSON.parse(process.env.TEST_BROWSER);

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/one-paper.ts",
  // A story that fails sometimes is a story that fails.
  retries: 0,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  reporter: "list",
  use: {
    baseURL: process.env.SITE_URL,
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      executablePath: browser.executablePath,
      args: browserFlags,
      env: { ...process.env, ...browser.env },
    },
  },
});
