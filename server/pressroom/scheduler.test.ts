import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { findArticleAt } from "#domain/articles/for-readers.ts";
import { scheduleArticle } from "#domain/articles/scheduling.ts";
import { begin, editor, makeNewsroom, written } from "#domain/articles/testing.ts";
import { startScheduler } from "./scheduler.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds);

async function schedule(headline: string, publishAt: Date) {
  const seen = await begin(editor, written(headline), new Date());
  await scheduleArticle(editor, { ...seen, publishAt }, new Date());
}

async function publishedAt(slug: string): Promise<Date | undefined> {
  const at = await findArticleAt("world", slug);
  return at.found === "article" ? at.article.publishedAt : undefined;
}

/** How long a person would wait for it before they say that it is broken. */
const patience = { timeout: 20_000, interval: 20 };

it("publishes what is scheduled, never before its time, one after the other", async () => {
  const stop = startScheduler();
  const times = [soon(1_300), soon(1_700), soon(2_600)];
  for (const [index, at] of times.entries()) await schedule(`Story ${index}`, at);
  for (const [index, at] of times.entries()) {
    await expect.poll(() => publishedAt(`story-${index}`), patience).toBeDefined();
    expect((await publishedAt(`story-${index}`))?.getTime()).toBeGreaterThanOrEqual(at.getTime());
  }
  await stop();
});

it("makes good at its start what was missed", async () => {
  const at = soon(300);
  await schedule("Missed", at);
  await expect.poll(() => Date.now() > at.getTime(), patience).toBe(true);
  expect(await publishedAt("missed")).toBeUndefined();
  const stop = startScheduler();
  await expect.poll(() => publishedAt("missed"), patience).toBeDefined();
  await stop();
});
