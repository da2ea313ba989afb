import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./test.ts";

type Window = typeof globalThis & { axe?: typeof axe };

/**
 * Lets axe look at a page as it is drawn now. The page's context must allow scripts, with `bypassCSP`. To tell of all that
 * is as it should be, too, would take axe four times as long as to look.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = (await (window as Window).axe?.run({ resultTypes: ["violations"] })) ?? {};
    return violations?.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found).toEqual([]);
}
