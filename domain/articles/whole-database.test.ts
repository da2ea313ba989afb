import { beforeEach, describe, expect, it } from "vitest";
import { transaction, type Writer } from "#db/client.ts";
import { articles, publications } from "#db/schema/articles.ts";
import { formerSlugs, liveAuthors, liveClips, liveTopics } from "#db/schema/live-articles.ts";
import { media, shownMedia } from "#db/schema/media.ts";
import { changes } from "#db/schema/publication.ts";
import { deskDocuments, searchDocuments } from "#db/schema/search.ts";
import { sitemapParts } from "#db/schema/syndication.ts";
import { emptyDatabase } from "#db/testing.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { listArticleFaults } from "./article-faults.ts";
import { publishDraft, updateDraft } from "./publishing.ts";
import { addRevision } from "./revisions.ts";
import { after, begin, editor, june, makeNewsroom, write, written } from "./testing.ts";
import { expectWholeDatabase } from "./whole-database-testing.ts";

/* That what is held against killed publishers would notice what a half-done command leaves. */

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
  const row = { kind: "image" as const, contentType: "image/png", bytes: 1, width: 1, height: 1 };
  const words = { alt: "", caption: "", credit: "", rights: "", transcript: "", createdAt: june(1) };
  await transaction((tx) => tx.insert(media).values({ ...row, ...words, name: "p", hash: "h" }));
  const begun = await begin(editor, written("River rises", { leadMediaId: 1 }));
  const live = after(begun, await publishDraft(editor, begun, june(2)));
  const on = await write(editor, live, written("River", { leadMediaId: 1, slug: "flood" }), june(3));
  const change = { kind: "correction", note: "It fell." } as const;
  await updateDraft(editor, { ...on, change }, june(4));
});

it("an article whose commands have all ended is whole", async () => {
  expect(await expectWholeDatabase()).toBe(1);
  expect(await listArticleFaults(() => {})).toEqual([]);
});

const halves: Record<string, (tx: Writer) => Promise<unknown>> = {
  "a list": (tx) => tx.delete(liveTopics),
  "a clip": (tx) => tx.update(media).set({ kind: "video", durationMs: 1 }),
  "a place among the clips": (tx) => tx.insert(liveClips).values({ articleId: 1, publishedAt: june(2) }),
  "a list at another time": (tx) => tx.update(liveTopics).set({ publishedAt: june(3) }),
  "the part of the sitemap": (tx) => tx.delete(sitemapParts),
  "the index": (tx) => tx.delete(searchDocuments),
  "the newsroom's index": (tx) => tx.delete(deskDocuments),
  "the change record": (tx) => tx.delete(changes),
  "the media that readers may fetch": (tx) => tx.delete(shownMedia),
  "the redirect": (tx) => tx.delete(formerSlugs),
  "the row, without its draft": (tx) => tx.update(articles).set({ workingHeadline: "Another" }),
  "the row, with changes that there are none of": (tx) => tx.update(articles).set({ hasChanges: true }),
  "the slug": (tx) => tx.update(articles).set({ slug: "elsewhere" }),
  "a publication, without what went live": (tx) =>
    tx.insert(publications).values({
      ...{ articleId: 1, revisionId: 1, at: june(5), byName: "", change: "minor", note: "" },
    }),
  "a revision, without its log": (tx) =>
    addRevision(tx, editor, 1, written("Half"), { purpose: "saved" }, june(5)),
  "the log, without its move": (tx) =>
    writeLog(
      tx,
      editor,
      {
        action: "article.approve",
        subject: { kind: "article", id: 1, name: "" },
        details: { to: "approved" },
      },
      june(5),
    ),
};

describe.each(Object.entries(halves))("half a command that lost or left %s", (_, half) => {
  it("is noticed", async () => {
    await transaction(async (tx) => void (await half(tx)));
    await expect(expectWholeDatabase()).rejects.toThrow();
  });
});

describe("whoever looks over the articles is told of", () => {
  it.each([
    ["a list", "is missing in the list of an author of its"],
    ["a clip", "opens with a clip and is missing among the clips, or the other way round"],
    ["a place among the clips", "opens with a clip and is missing among the clips, or the other way round"],
    ["a list at another time", "stands in a list at another time than its own"],
    ["the part of the sitemap", "is live and in no part of the sitemap"],
    ["the index", "is live and can't be searched for, or the other way round"],
    ["the newsroom's index", "can't be found in the newsroom, or is found without being there"],
    ["the media that readers may fetch", "shows other media than readers may fetch"],
    ["the redirect", "has had an address that leads nowhere now"],
    ["the slug", "stands at another address than what is live says"],
    ["a publication, without what went live", "shows something else than was last published"],
    ["a revision, without its log", "has a newer version than it knows of"],
  ])("half a command that lost or left %s", async (half, what) => {
    await transaction(async (tx) => {
      if (half === "a list") await tx.delete(liveAuthors);
      else await halves[half]?.(tx);
    });
    expect(await listArticleFaults(() => {})).toContain(`article 1 ${what}`);
  });
});
