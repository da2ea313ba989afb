import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { articles, publications, revisions } from "#db/schema/articles.ts";
import { setAsideDrafts } from "#db/schema/drafts.ts";
import { emptyDatabase } from "#db/testing.ts";
import { writeLog } from "#domain/audit/logging.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { body } from "./composing.ts";
import { emptyDraft } from "./draft-content.ts";
import { contributor, draft, editor, june, makeNewsroom } from "./testing.ts";
import { findHistory } from "./timeline.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const minute = (n: number) => new Date(june(2).getTime() + n * 60_000);

/** Adds revisions to an article as a command would: one a minute. */
async function keep(articleId: number, from: number, count: number, first = 0): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    ...{
      articleId,
      number: from + n,
      createdAt: minute(first + n),
      createdBy: "Ada",
      purpose: "saved" as const,
    },
    ...{
      headline: `Headline ${from + n}`,
      standfirst: "",
      place: "",
      searchTitle: "",
      searchDescription: "",
    },
    ...{ socialText: "", language: "en", direction: "ltr" as const, words: n, body: body() },
  }));
  return transaction(async (tx) => {
    const ids: number[] = [];
    for (let at = 0; at < rows.length; at += 100)
      ids.push(
        ...(
          await tx
            .insert(revisions)
            .values(rows.slice(at, at + 100))
            .returning()
        ).map(({ id }) => id),
      );
    return ids;
  });
}

const log = (articleId: number, summary: string, at: Date, who: Actor = editor) =>
  transaction((tx) =>
    writeLog(
      tx,
      who,
      { action: "article.send-back", subject: { kind: "article", id: articleId, name: "x" }, summary },
      at,
    ),
  );

it("what one command did is one event: its revision, what went live, the log's entry", async () => {
  const { articleId } = await draft("Rivers rise", {}, june(1));
  const [revisionId = 0] = await keep(articleId, 2, 1);
  const published = { articleId, revisionId, at: minute(0), byName: "Ada", change: "correction" as const };
  await transaction((tx) => tx.insert(publications).values({ ...published, note: "The weir is in Hallow." }));
  await log(articleId, "Not yet.", minute(0), { ...editor, name: "Ada" } as Actor);
  const history = await findHistory(editor, articleId);
  expect(history?.events[0]).toEqual({
    at: minute(0),
    by: "Ada",
    revision: { number: 2, purpose: "saved", comment: "", headline: "Headline 2", words: 0 },
    live: { change: "correction", note: "The weir is in Hallow." },
    told: [{ action: "article.send-back", summary: "Not yet." }],
    aside: undefined,
  });
  expect(history?.events.filter(({ revision }) => revision?.number === 2)).toHaveLength(1);
});

it("a revision that goes live later is told of twice: when it was made, and when readers saw it", async () => {
  const { articleId } = await draft("Rivers rise", {}, june(1));
  const [revisionId = 0] = await keep(articleId, 2, 1);
  const published = {
    articleId,
    revisionId,
    at: june(3),
    byName: "scheduler",
    change: "first" as const,
    note: "",
  };
  await transaction((tx) => tx.insert(publications).values(published));
  const history = await findHistory(editor, articleId);
  expect(history?.events.slice(0, 2)).toMatchObject([
    { at: june(3), by: "scheduler", revision: { number: 2 }, live: { change: "first" } },
    { at: minute(0), by: "Ada", revision: { number: 2 }, live: undefined },
  ]);
});

it("what was set aside stands in it, settled or not", async () => {
  const { articleId } = await draft("Rivers rise", {}, june(1));
  const row = {
    articleId,
    staffName: "Ben",
    tab: "a",
    reason: "Ada saved first.",
    content: emptyDraft("en", "ltr"),
  };
  await transaction((tx) =>
    tx.insert(setAsideDrafts).values([
      { ...row, at: june(3) },
      { ...row, at: june(2), settledAt: june(3) },
    ]),
  );
  const history = await findHistory(editor, articleId);
  expect(history?.events.slice(0, 2)).toMatchObject([
    { by: "Ben", aside: { reason: "Ada saved first.", settledAt: undefined } },
    { by: "Ben", aside: { settledAt: june(3) } },
  ]);
});

it("revisions made within a millisecond stay apart", async () => {
  const { articleId } = await draft("Rivers rise", {}, june(1));
  await keep(articleId, 2, 1);
  await keep(articleId, 3, 1);
  const history = await findHistory(editor, articleId);
  expect(history?.events.map(({ revision }) => revision?.number)).toEqual([3, 2, 1]);
});

it("an article that isn't theirs has none, nor has one that isn't there", async () => {
  const { articleId } = await draft("Rivers rise");
  expect(await findHistory(contributor, articleId)).toBeUndefined();
  expect(await findHistory(editor, 999)).toBeUndefined();
  await transaction((tx) => tx.update(articles).set({ givenToId: 2 }).where(eq(articles.id, articleId)));
  expect((await findHistory(contributor, articleId))?.article.id).toBe(articleId);
});

describe("a long history", () => {
  it("is told page by page, each event once and in order", async () => {
    const { articleId } = await draft("Rivers rise", {}, june(1));
    await keep(articleId, 2, 999);
    for (let n = 0; n < 120; n++) await log(articleId, `Entry ${n}`, minute(7 * n));
    // So many at one instant that no page would end between them.
    for (let n = 0; n < 3; n++)
      await log(articleId, `Also ${n}`, minute(951), { ...editor, name: `E${n}` } as Actor);
    const seen: string[] = [];
    let before: Date | undefined;
    let pages = 0;
    do {
      const page = await findHistory(editor, articleId, before);
      for (const { revision, told, by } of page?.events ?? [])
        seen.push(`${revision?.number ?? told[0]?.summary} ${by}`);
      before = page?.older;
      pages++;
    } while (before);
    expect(pages).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(1_000 + 120 + 3);
    const numbers = seen.map((words) => Number.parseInt(words, 10)).filter((number) => !Number.isNaN(number));
    expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, n) => 1_000 - n));
  });
});
