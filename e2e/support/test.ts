import { test as base } from "@playwright/test";
import { closeDatabase } from "#db/client.ts";

export { expect } from "@playwright/test";

/**
 * Playwright's `test`, for stories that may also call the domain's code: it works on the database of the server that
 * they talk to, and its connections are closed in the end.
 */
export const test = base.extend<object, { database: undefined }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from this pattern.
    async ({}, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
});
