import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./test.ts";

/** Lets axe look at a page as it is drawn now. The page's context must allow scripts, with `bypassCSP`. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
