import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { textOfBody } from "#domain/articles/body-text.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { beginArticle, saveDraft } from "#domain/articles/drafting.ts";
import { listAsides } from "#domain/articles/setting-aside.ts";
import type { Colleague } from "./newsroom.ts";
import { expect } from "./test.ts";

/* Writing at an article, and what is kept of it. */

/** An article that has begun, with a headline and a text of its own. @returns its id */
export async function begun(person: Colleague, headline: string, text = "Begun."): Promise<number> {
  const now = new Date();
  const articleId = await beginArticle(person, { headline }, now);
  const content = { ...(await draftOf(articleId)), body: body(paragraph(text)) };
  await saveDraft(person, { articleId, seen: 1, tab: "before", content }, now);
  return articleId;
}

/** What the server has of an article. */
export async function draftOf(articleId: number): Promise<DraftContent> {
  const [row] = await db.select().from(drafts).where(eq(drafts.articleId, articleId)).limit(1);
  if (!row) throw new Error("There is no draft.");
  return row.content as DraftContent;
}

/** Everything that is written at an article, in its draft or beside it, as text. */
export async function everythingOf(articleId: number): Promise<{ draft: string; asides: string[] }> {
  const text = ({ headline, standfirst, body: written }: DraftContent) =>
    [headline, standfirst, textOfBody(written)].join("\n");
  return {
    draft: text(await draftOf(articleId)),
    asides: (await listAsides(db, articleId)).map(({ content }) => text(content)),
  };
}

export const headlineOf = (page: Page) => page.getByRole("textbox", { name: "Headline" });
export const textOf = (page: Page) => page.getByRole("textbox", { name: "Body" });
export const statusOf = (page: Page) => page.getByRole("status");

/** Opens an article in the editor. */
export async function openEditor(context: BrowserContext, articleId: number | "new"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/admin/articles/${articleId}`);
  await expect(textOf(page)).toBeVisible();
  return page;
}

/** Types at the end of the text. */
export async function typeOn(page: Page, text: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

/** Lets nothing that a page saves reach the server. @returns what lets it through again */
export async function cutOff(page: Page): Promise<() => Promise<void>> {
  const drafts = /\/admin\/articles\/(\d+\/draft|new\/begin)/;
  await page.route(drafts, (route) => route.abort());
  return () => page.unroute(drafts);
}

/** Closes a page as somebody does who has had enough of it: it hears of it, and nobody waits for what it does then. */
export async function closeByHand(page: Page): Promise<void> {
  const gone = page.waitForEvent("close");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.close({ runBeforeUnload: true });
  await gone;
}

/** Ends a page as a crash of its process does: nothing of it runs on. */
export async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crash = page.waitForEvent("crash");
  // It never answers.
  session.send("Page.crash").catch(() => undefined);
  await crash;
  await page.close();
}

/** How many articles somebody has made. */
export async function articlesOf(person: Colleague): Promise<number> {
  const rows = await db.select({ id: articles.id }).from(articles).where(eq(articles.madeById, person.id));
  return rows.length;
}

/** Waits until the browser's journal holds some words. */
export async function untilInJournal(page: Page, words: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open("newsroom");
            opening.onsuccess = () => {
              const all = opening.result.transaction("entries").objectStore("entries").getAll();
              all.onsuccess = () => resolve(JSON.stringify(all.result));
            };
            opening.onerror = () => resolve("");
          }),
      ),
    )
    .toContain(words);
}
