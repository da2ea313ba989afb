import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { listChangesSince, watchChanges } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { reviseArticle } from "./bringing-in.ts";
import { findArticleAt } from "./for-readers.ts";
import { listByAuthor, listInSection, listLatest, listOnTopic } from "./lists-for-readers.ts";
import { publishArticle, updateArticle } from "./publishing.ts";
import { content, contributor, draft, editor, june, makeNewsroom, publish } from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const headlines = (cards: { headline: string }[]) => cards.map((card) => card.headline);
const keysSince = async (id: number) => (await listChangesSince(id)).map(({ key }) => key).sort();

async function found(section: string, slug: string) {
  const at = await findArticleAt(section, slug);
  if (at.found !== "article") throw new Error(`At /${section}/${slug} there is ${at.found}.`);
  return at.article;
}

describe("publishing", () => {
  it("shows readers an article in its section, on its topics, under its authors", async () => {
    expect(await findArticleAt("world", "river")).toEqual({ found: "nothing" });
    await publish("River rises", { topics: [1], bylines: [2, 1] }, june(3));

    const article = await found("world", "river");
    expect(article.headline).toBe("River rises");
    expect(article.bylines.map(({ name }) => name)).toEqual(["Ben Ora", "Ada Lund"]);
    expect(article.publishedAt).toEqual(june(3));
    expect(article.updatedAt).toBeUndefined();
    expect(headlines((await listInSection("world", 1)).cards)).toEqual(["River rises"]);
    expect(headlines((await listOnTopic("rivers", 1)).cards)).toEqual(["River rises"]);
    expect(headlines((await listByAuthor("ben-ora", 1)).cards)).toEqual(["River rises"]);
    expect(headlines(await listLatest(5))).toEqual(["River rises"]);
  });

  it("records every key that readers' pages may have been made from", async () => {
    const { articleId } = await publish("River rises", { topics: [1], bylines: [2] });
    expect(await keysSince(0)).toEqual(
      [
        ...[`article:${articleId}`, "author:ben-ora", "front", "section:world", "topic:rivers"],
        ...["archive", "archive:2024", "archive:2024-06", "archive:2024-06-01", "sitemap:1"],
      ].sort(),
    );
  });

  it("refuses a contributor, and changes nothing", async () => {
    const drafted = await draft("River rises");
    const watch = await watchChanges();
    await expect(publishArticle(contributor, drafted, june(2))).rejects.toThrow("ask an editor");
    expect(await findArticleAt("world", "river")).toEqual({ found: "nothing" });
    expect(watch.take()).toEqual(new Set());
    expect(await db.select().from(searchDocuments).limit(1)).toEqual([]);
    await watch.close();
  });

  it("refuses when somebody changed the article since it was opened", async () => {
    const drafted = await draft("River rises");
    await reviseArticle(editor, { ...content("River falls"), articleId: drafted.articleId }, june(2));
    await expect(publishArticle(editor, drafted, june(2))).rejects.toThrow(
      "Somebody has changed this article",
    );
  });

  it("lets one of two who publish at once through, and tells the other", async () => {
    const drafted = await draft("River rises");
    const both = await Promise.allSettled([
      publishArticle(editor, drafted, june(2)),
      publishArticle(editor, drafted, june(2)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses another article's revision", async () => {
    const one = await draft("River rises");
    const other = await draft("Chess ends");
    await expect(publishArticle(editor, { ...one, revisionId: other.revisionId }, june(2))).rejects.toThrow(
      "no longer there",
    );
  });
});

describe("updating", () => {
  it("shows a correction above the text and dates the update", async () => {
    const { articleId } = await publish("River rises", { topics: [1] }, june(3));
    const revised = await reviseArticle(
      editor,
      { ...content("River falls"), topics: [2], articleId },
      june(4),
    );
    expect((await found("world", "river")).headline).toBe("River rises");

    await updateArticle(editor, { ...revised, change: { kind: "correction", note: "It fell." } }, june(4));
    const article = await found("world", "river");
    expect(article.headline).toBe("River falls");
    expect(article.updatedAt).toEqual(june(4));
    expect(article.publishedAt).toEqual(june(3));
    expect(article.corrections).toEqual([{ kind: "correction", text: "It fell.", publishedAt: june(4) }]);
    expect(headlines((await listOnTopic("rivers", 1)).cards)).toEqual([]);
    expect(headlines((await listOnTopic("chess", 1)).cards)).toEqual(["River falls"]);
  });

  it("leaves the date alone when the change is minor", async () => {
    const { articleId } = await publish("River rises");
    const revised = await reviseArticle(editor, { ...content("River rises again"), articleId }, june(4));
    await updateArticle(editor, { ...revised, change: { kind: "minor", note: "" } }, june(4));
    expect((await found("world", "river")).updatedAt).toBeUndefined();
  });

  it("asks for the text of a correction", async () => {
    const { articleId } = await publish("River rises");
    const revised = await reviseArticle(editor, { ...content("River falls"), articleId }, june(4));
    const change = { kind: "correction" as const, note: "  " };
    await expect(updateArticle(editor, { ...revised, change }, june(4))).rejects.toMatchObject({
      field: "note",
    });
  });

  it("refuses a contributor, and an article that is not live", async () => {
    const live = await publish("River rises");
    const revised = await reviseArticle(editor, { ...content("x"), articleId: live.articleId }, june(4));
    const change = { kind: "minor" as const, note: "" };
    await expect(updateArticle(contributor, { ...revised, change }, june(4))).rejects.toThrow(
      "ask an editor",
    );
    const drafted = await draft("Chess ends");
    await expect(updateArticle(editor, { ...drafted, change }, june(4))).rejects.toThrow("is draft");
  });
});

describe("unpublishing", () => {
  it("takes an article from its address, every list and the index", async () => {
    const live = await publish("River rises", { topics: [1] });
    await unpublishArticle(editor, { ...live, reason: "It is not true." }, june(5));
    expect(await findArticleAt("world", "river")).toEqual({ found: "withdrawn" });
    expect(await findArticleAt("sport", "river")).toEqual({ found: "withdrawn" });
    expect(await listLatest(5)).toEqual([]);
    expect((await listOnTopic("rivers", 1)).cards).toEqual([]);
    expect((await listByAuthor("ada-lund", 1)).cards).toEqual([]);
    expect(await db.select().from(searchDocuments).limit(1)).toEqual([]);
  });

  it("is not there for a contributor, asks for a reason, and refuses an article that is not live", async () => {
    const live = { ...(await publish("River rises")), reason: "It is not true." };
    expect(await unpublishArticle(contributor, live, june(5))).toBeUndefined();
    await expect(unpublishArticle(editor, { ...live, reason: " " }, june(5))).rejects.toMatchObject({
      field: "reason",
    });
    const drafted = { ...(await draft("Chess ends")), reason: "It is not true." };
    await expect(unpublishArticle(editor, drafted, june(5))).rejects.toThrow("is draft");
    expect((await found("world", "river")).headline).toBe("River rises");
  });

  it("leaves an article that can be published again, with the date of its first publication kept", async () => {
    const live = await publish("River rises", {}, june(1));
    await unpublishArticle(editor, { ...live, reason: "It is not true." }, june(5));
    await publishArticle(commandLine, { ...live, version: live.version + 1 }, june(6));
    const article = await found("world", "river");
    expect(article.firstPublishedAt).toEqual(june(1));
    expect(article.publishedAt).toEqual(june(6));
  });
});

describe("what is live", () => {
  it("cannot be changed, not even past the program", async () => {
    const { revisionId, articleId } = await publish("River rises");
    const change = (work: Parameters<typeof transaction>[0]) => expect(transaction(work)).rejects.toThrow();
    await change((tx) => tx.update(revisions).set({ headline: "x" }).where(eq(revisions.id, revisionId)));
    await change((tx) => tx.delete(revisions).where(eq(revisions.id, revisionId)));
    const other = await draft("Chess ends");
    await change((tx) =>
      tx.update(articles).set({ liveRevisionId: other.revisionId }).where(eq(articles.id, articleId)),
    );
    await change((tx) => tx.update(articles).set({ liveRevisionId: null }).where(eq(articles.id, articleId)));
    expect((await found("world", "river")).headline).toBe("River rises");
  });
});
