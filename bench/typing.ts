import { type BrowserContext, chromium, type Page } from "@playwright/test";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { browserFlags, findBrowser } from "../e2e/support/browser.ts";

/*
 * How long a writer waits for a letter: from the key's event until the page has been painted with it, in a real browser, in a text
 * of 10,000 words and in one of 100.
 */

const sentence =
  "The council met late on Tuesday and voted on the budget after a debate of some five hours that left few of its members awake. ";
const wordsOfParagraph = 48;
const typed = "The quick brown fox jumps over the lazy dog and then it rests for a while. ".repeat(2);
const rounds = 3;

const textOf = (words: number): DraftContent["body"] => ({
  type: "doc",
  content: Array.from({ length: Math.ceil(words / wordsOfParagraph) }, () => ({
    type: "paragraph",
    content: [{ type: "text", text: sentence.repeat(2).trim() }],
  })),
});

export interface TypingDelay {
  /** Milliseconds from a key to the paint that shows it. */
  p50: number;
  p95: number;
}

/**
 * Measures typing at the end of a short text and of a long one, in turns.
 * @param origin of a running paper whose database this process may write to
 */
export async function measureTyping(origin: string): Promise<Record<"short" | "long", TypingDelay>> {
  const { beginArticle, saveDraft } = await import("#domain/articles/drafting.ts");
  const { findForEditing } = await import("#domain/articles/for-editors.ts");
  const { colleague, signIn } = await import("../e2e/support/newsroom.ts");
  const writer = await colleague("editor", "Somebody who types");

  const begin = async (words: number) => {
    const now = new Date();
    const articleId = await beginArticle(writer, { headline: `${words} words` }, now);
    const begun = await findForEditing(writer, articleId);
    if (!begun) throw new Error("The article was not begun.");
    const content = { ...begun.content, body: textOf(words) };
    await saveDraft(writer, { articleId, seen: begun.draftVersion, tab: "bench", content }, now);
    return `${origin}/admin/articles/${articleId}`;
  };

  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...process.env, ...env },
  });
  try {
    const context = await browser.newContext();
    await signIn(context, writer);
    const addresses = { short: await begin(100), long: await begin(10_000) };
    const delays: Record<"short" | "long", number[]> = { short: [], long: [] };
    for (let n = 0; n < rounds; n++)
      for (const length of ["short", "long"] as const)
        delays[length].push(...(await typeAt(context, addresses[length])));
    return { short: shares(delays.short), long: shares(delays.long) };
  } finally {
    await browser.close();
  }
}

async function typeAt(context: BrowserContext, address: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(address);
  const body = page.getByRole("textbox", { name: "Body" });
  await body.locator("p").last().click();
  await page.keyboard.press("Control+End");
  await timeKeys(page);
  for (const character of typed) await page.keyboard.press(character === " " ? "Space" : character);
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  await page.close();
  return delays;
}

/** Notes for each key how long it takes until what follows the next paint may run. */
const timeKeys = (page: Page) =>
  page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => delays.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });

function shares(delays: number[]): TypingDelay {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
