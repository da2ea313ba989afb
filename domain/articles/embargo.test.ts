import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { publications } from "#db/schema/articles.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { shownMedia } from "#db/schema/media.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { searchArticles } from "#domain/search/for-readers.ts";
import { readSearchQuestion } from "#domain/search/question.ts";
import { findArticleAt, listRelated } from "./for-readers.ts";
import { listByAuthor, listByIds, listInSection, listLatest, listOnTopic } from "./lists-for-readers.ts";
import type { MoveInput } from "./moving.ts";
import { publishDraft, updateDraft } from "./publishing.ts";
import { publishDue } from "./publishing-on-time.ts";
import { approveArticle } from "./reviewing.ts";
import { scheduleArticle, scheduleUpdate } from "./scheduling.ts";
import { after, begin, editor, june, makeNewsroom, publish, write, written } from "./testing.ts";

/* Until its time an article is nowhere, whoever asks for it to be somewhere. */

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const end = june(9);
const secret = written("Hallowbrook weir opens", {
  embargoUntil: end.toISOString(),
  topics: [1],
  bylines: [1],
});

/** Everything that readers can be given of articles. */
async function everything(address: string, neighbour: number) {
  const pages = [
    await listInSection("world", 1),
    await listOnTopic("rivers", 1),
    await listByAuthor("ada-lund", 1),
  ];
  return {
    at: (await findArticleAt("world", address)).found,
    search: await searchArticles(readSearchQuestion({ q: "hallowbrook opns" }), june(8)),
    lists: [
      ...pages.flatMap(({ cards }) => cards),
      ...(await listLatest(50)),
      ...(await listRelated(neighbour)),
    ].map(({ headline }) => headline),
    rows: [
      ...(await db.select({ id: liveTopics.articleId }).from(liveTopics)),
      ...(await db.select({ id: liveAuthors.articleId }).from(liveAuthors)),
      ...(await db.select({ id: searchDocuments.articleId }).from(searchDocuments)),
      ...(await db.select({ id: publications.articleId }).from(publications)),
    ].map(({ id }) => id),
    media: await db.select().from(shownMedia),
    changed: (await listChangesSince(0)).map(({ key }) => key),
  };
}

async function expectNowhere(seen: MoveInput, neighbour: number) {
  const found = await everything("hallowbrook-weir-opens", neighbour);
  expect(found.at).toBe("nothing");
  expect(found.lists).not.toContain(secret.headline);
  expect(found.rows).not.toContain(seen.articleId);
  expect(found.search).toMatchObject({ found: 0, articles: [], meant: undefined });
  expect(found.media).toEqual([]);
  expect(found.changed).not.toContain(`article:${seen.articleId}`);
  expect(await listByIds([seen.articleId])).toEqual([]);
}

it("an article under embargo is nowhere, at none of the ways to publish it, and everywhere at its end", async () => {
  const { articleId: neighbour } = await publish("Hallowbrook", { text: "The weir.", topics: [1] });
  let seen = await begin(editor, secret);
  await expectNowhere(seen, neighbour);
  await expect(publishDraft(editor, seen, june(8))).rejects.toMatchObject({ field: "embargoUntil" });
  await expect(
    scheduleArticle(editor, { ...seen, publishAt: new Date(end.getTime() - 1) }, june(8)),
  ).rejects.toMatchObject({ field: "embargoUntil" });
  seen = after(seen, await approveArticle(editor, seen, june(8)));
  await expectNowhere(seen, neighbour);
  seen = after(seen, await scheduleArticle(editor, { ...seen, publishAt: end }, june(8)));
  await publishDue(new Date(end.getTime() - 1));
  await expectNowhere(seen, neighbour);

  await publishDue(end);
  const found = await everything("hallowbrook-weir-opens", neighbour);
  expect(found.at).toBe("article");
  expect(found.lists).toContain(secret.headline);
  expect(found.search.meant).toBe("hallowbrook opens");
});

it("an embargo on the next version of a live article holds that version back, now and by the clock", async () => {
  const begun = await begin(editor, written("River rises"));
  const live = after(begun, await publishDraft(editor, begun, june(2)));
  const more = { slug: "river-rises", embargoUntil: end.toISOString() };
  const on = await write(editor, live, written("River falls", more), june(3));
  const change = { kind: "minor", note: "" } as const;
  await expect(updateDraft(editor, { ...on, change }, june(3))).rejects.toMatchObject({
    field: "embargoUntil",
  });
  const early = { ...on, change, publishAt: new Date(end.getTime() - 1) };
  await expect(scheduleUpdate(editor, early, june(3))).rejects.toMatchObject({ field: "embargoUntil" });
  const at = await findArticleAt("world", "river-rises");
  expect(at.found === "article" && at.article.headline).toBe("River rises");
  await updateDraft(editor, { ...on, change }, end);
});
