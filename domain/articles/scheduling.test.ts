import { asc, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { articles, publications, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { emptyDatabase } from "#db/testing.ts";
import { tellTime } from "#domain/publication/telling-times.ts";
import { createArticle } from "./bringing-in.ts";
import { findForEditing } from "./for-editors.ts";
import { findArticleAt } from "./for-readers.ts";
import type { MoveInput } from "./moving.ts";
import { publishDraft } from "./publishing.ts";
import { findNextDue, publishDue } from "./publishing-on-time.ts";
import { cancelSchedule, scheduleArticle, scheduleUpdate } from "./scheduling.ts";
import {
  after,
  author,
  begin,
  content,
  contributor,
  editor,
  june,
  makeNewsroom,
  write,
  written,
} from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const seconds = (at: Date, many: number) => new Date(at.getTime() + many * 1_000);
const due = june(5);
const correction = { kind: "correction", note: "It fell." } as const;

async function scheduled(said = written("River rises")): Promise<MoveInput> {
  const seen = await begin(author, said);
  return after(seen, await scheduleArticle(author, { ...seen, publishAt: due }, june(2)));
}

/** A live article with an update that is scheduled. */
async function updateScheduled(more = {}): Promise<MoveInput> {
  const seen = await begin(author, written("River rises"));
  const live = after(seen, await publishDraft(author, seen, june(2)));
  const on = await write(author, live, written("River falls", { slug: "river-rises", ...more }), june(3));
  return after(on, await scheduleUpdate(author, { ...on, publishAt: due, change: correction }, june(3)));
}

const edited = async ({ articleId }: MoveInput) => {
  const article = await findForEditing(editor, articleId);
  if (!article) throw new Error("There is no such article.");
  return article;
};

const headlineAt = async (slug: string) => {
  const at = await findArticleAt("world", slug);
  return at.found === "article" ? at.article.headline : at.found;
};

const newestLog = async () => {
  const [entry] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return entry;
};

describe("an article that is scheduled", () => {
  it("stands where its draft says again, once its schedule is given up", async () => {
    const seen = await scheduled();
    const embargoUntil = june(20).toISOString();
    const there = { slug: "flood", slugByHand: true, sectionId: 2, embargoUntil };
    const on = await write(author, seen, written("River rises", there), june(3));
    await cancelSchedule(author, on, june(3));
    const [row] = await db.select().from(articles).where(eq(articles.id, on.articleId));
    expect(row).toMatchObject({ slug: "flood", sectionId: 2, embargoUntil: june(20) });
  });

  it("goes live at its time, not before, and the log tells who had it so", async () => {
    const seen = await scheduled();
    expect(await edited(seen)).toMatchObject({
      ...{ state: "scheduled", scheduledFor: due, scheduledByName: "An author", hasChanges: false },
    });
    await publishDue(new Date(due.getTime() - 1));
    expect(await headlineAt("river-rises")).toBe("nothing");
    await publishDue(due);
    expect(await headlineAt("river-rises")).toBe("River rises");
    expect(await edited(seen)).toMatchObject({
      ...{ state: "published", publishedAt: due, scheduledFor: undefined, scheduledByName: undefined },
    });
    expect(await newestLog()).toMatchObject({
      ...{ actorKind: "scheduler", staffId: null, action: "article.publish" },
      ...{ summary: "as scheduled by An author", details: { from: "scheduled", to: "published" } },
    });
  });

  it("goes out as it was then: what is written into the draft since stays in the draft", async () => {
    const seen = await scheduled();
    await write(author, seen, written("River falls", { sectionId: 2 }), june(3));
    expect(await edited(seen)).toMatchObject({ hasChanges: true, content: { headline: "River falls" } });
    await publishDue(due);
    expect(await headlineAt("river-rises")).toBe("River rises");
    expect(await edited(seen)).toMatchObject({ hasChanges: true, content: { headline: "River falls" } });
  });

  it("keeps its address for that time: no other article can have it", async () => {
    const seen = await scheduled();
    await write(author, seen, written("Quite another headline"), june(3));
    const other = await begin(contributor, written("River rises"), june(3));
    expect((await edited(other)).content.slug).toBe("river-rises-2");
    const taken = { ...content("x"), slug: "river-rises", sectionId: 1 };
    await expect(createArticle(editor, taken, june(3))).rejects.toMatchObject({ field: "slug" });
  });

  it.each([
    ["publishAt", { publishAt: june(2) }, {}],
    ["publishAt", { publishAt: new Date(Number.NaN) }, {}],
    ["embargoUntil", { publishAt: due }, { embargoUntil: seconds(due, 1).toISOString() }],
    ["headline", { publishAt: due }, { headline: "" }],
    ["sectionId", { publishAt: due }, { sectionId: null }],
  ])("is refused for its %s, and stays a draft", async (field, { publishAt }, wrong) => {
    const seen = await begin(author, written("River rises", wrong));
    await expect(scheduleArticle(author, { ...seen, publishAt }, june(2))).rejects.toMatchObject({ field });
    expect((await edited(seen)).state).toBe("draft");
  });

  it("may be for the very end of an embargo", async () => {
    const seen = await scheduled(written("River rises", { embargoUntil: due.toISOString() }));
    await publishDue(due);
    expect((await edited(seen)).state).toBe("published");
  });

  it("can be taken back, and is then approved", async () => {
    const seen = await scheduled();
    expect(await cancelSchedule(author, seen, june(3))).toMatchObject({ state: "approved" });
    await publishDue(due);
    expect(await headlineAt("river-rises")).toBe("nothing");
    const again = cancelSchedule(author, { ...seen, version: seen.version + 1 }, june(3));
    await expect(again).rejects.toThrow("is approved");
  });

  it("can be published at once instead, and only once", async () => {
    const seen = await scheduled();
    await publishDraft(author, seen, june(3));
    await publishDue(due);
    expect(await db.select().from(publications)).toHaveLength(1);
    expect((await edited(seen)).publishedAt).toEqual(june(3));
  });
});

describe("an update that is scheduled", () => {
  it("changes nothing until its time, and is then told as what it is", async () => {
    const seen = await updateScheduled({ slug: "river-falls" });
    expect(await edited(seen)).toMatchObject({
      ...{ state: "published", scheduledFor: due, scheduledChange: correction, hasChanges: false },
    });
    expect((await edited(seen)).moves).toContain("cancel update");
    expect(await headlineAt("river-rises")).toBe("River rises");
    await publishDue(due);
    expect(await findArticleAt("world", "river-rises")).toMatchObject({ address: "/world/river-falls" });
    const at = await findArticleAt("world", "river-falls");
    expect(at.found === "article" && at.article).toMatchObject({
      ...{ headline: "River falls", publishedAt: june(2), updatedAt: due },
      corrections: [{ kind: "correction", text: "It fell.", publishedAt: due }],
    });
    expect(await newestLog()).toMatchObject({
      ...{ action: "article.update", summary: "correction: It fell., as scheduled by An author" },
    });
    expect((await edited(seen)).moves).not.toContain("cancel update");
  });

  it("takes the place of one that was scheduled before", async () => {
    const seen = await updateScheduled();
    const on = await write(author, seen, written("River dries", { slug: "river-rises" }), june(3));
    const change = { kind: "minor", note: "" } as const;
    await scheduleUpdate(author, { ...on, publishAt: june(6), change }, june(3));
    await publishDue(due);
    expect(await headlineAt("river-rises")).toBe("River rises");
    await publishDue(june(6));
    expect(await headlineAt("river-rises")).toBe("River dries");
  });

  it("can be taken back, and the article stays live", async () => {
    const seen = await updateScheduled();
    expect(await cancelSchedule(author, seen, june(4))).toMatchObject({ state: "published" });
    await publishDue(due);
    expect(await headlineAt("river-rises")).toBe("River rises");
    expect(await edited(seen)).toMatchObject({ hasChanges: true, scheduledFor: undefined });
    await expect(cancelSchedule(author, { ...seen, version: seen.version + 1 }, june(4))).rejects.toThrow(
      "Nothing is scheduled",
    );
  });

  it("needs a note where readers must be told", async () => {
    const seen = await begin(author, written("River rises"));
    const live = after(seen, await publishDraft(author, seen, june(2)));
    const change = { kind: "clarification", note: "" } as const;
    await expect(scheduleUpdate(author, { ...live, publishAt: due, change }, june(3))).rejects.toMatchObject({
      field: "note",
    });
  });
});

describe("what was missed", () => {
  it("happens as soon as the newspaper runs again, and the log says how late", async () => {
    const seen = await scheduled();
    await publishDue(seconds(due, 600));
    expect((await edited(seen)).publishedAt).toEqual(seconds(due, 600));
    expect(await newestLog()).toMatchObject({
      ...{ action: "article.miss", subjectId: seen.articleId, details: { late: 600_000 } },
      summary: `10 minutes late: the newspaper was not running at ${await tellTime(due)}`,
    });
  });

  it("is not what is a second late", async () => {
    await scheduled();
    await publishDue(seconds(due, 1));
    expect(await newestLog()).toMatchObject({ action: "article.publish" });
  });
});

describe("two who look at once", () => {
  it("publish one thing once", async () => {
    await scheduled();
    await updateScheduled({ slug: "another" });
    await Promise.all([publishDue(due), publishDue(due), publishDue(due)]);
    const rows = await db.select().from(publications).orderBy(asc(publications.id));
    expect(rows.map(({ change }) => change).sort()).toEqual(["correction", "first", "first"]);
    await publishDue(seconds(due, 1));
    expect(await db.select().from(publications)).toHaveLength(3);
  });
});

describe("what cannot happen at its time", () => {
  it("is told in the log, waits as approved, and is not tried again; all else happens", async () => {
    const seen = await scheduled();
    const other = await begin(author, written("Chess ends"));
    await scheduleArticle(author, { ...other, publishAt: due }, june(2));
    // As if another process had let somebody else have the address.
    await transaction(async (tx) => {
      await tx.update(articles).set({ slug: "elsewhere" }).where(eq(articles.id, seen.articleId));
      await tx.insert(articles).values({ slug: "river-rises", state: "draft", createdAt: june(3) });
    });
    await publishDue(due);
    expect(await edited(seen)).toMatchObject({ state: "approved", scheduledFor: undefined });
    expect(await headlineAt("chess-ends")).toBe("Chess ends");
    const [told] = await db.select().from(auditLog).where(eq(auditLog.action, "article.fail"));
    expect(told).toMatchObject({
      ...{ actorKind: "scheduler", subjectId: seen.articleId, subjectName: "River rises" },
      summary: "Another article has this address, or had it once. Choose another slug.",
      details: { from: "scheduled", to: "approved", at: due.toISOString() },
    });
    const log = await db.select().from(auditLog);
    await publishDue(seconds(due, 1));
    expect(await db.select().from(auditLog)).toEqual(log);
  });

  it("leaves a live article as it is", async () => {
    const seen = await updateScheduled({ slug: "river-falls" });
    await transaction((tx) =>
      tx.insert(articles).values({ slug: "river-falls", state: "draft", createdAt: june(3) }),
    );
    await publishDue(due);
    expect(await headlineAt("river-rises")).toBe("River rises");
    expect(await edited(seen)).toMatchObject({
      state: "published",
      scheduledFor: undefined,
      hasChanges: true,
    });
    expect(await newestLog()).toMatchObject({ action: "article.fail" });
    expect(await db.select().from(publications)).toHaveLength(1);
  });
});

it("the next instant is known a little ahead", async () => {
  await scheduled();
  expect(await findNextDue(june(4), june(5))).toEqual(due);
  expect(await findNextDue(june(4), seconds(due, -1))).toBeUndefined();
  expect(await findNextDue(due, june(6))).toBeUndefined();
});

it("a revision that is scheduled is one of the article's, and stays", async () => {
  const seen = await scheduled();
  const [row] = await db.select().from(articles).where(eq(articles.id, seen.articleId));
  const [revision] = await db.select().from(revisions);
  expect(row).toMatchObject({ scheduledRevisionId: revision?.id, scheduledById: 3 });
  expect(revision?.purpose).toBe("scheduled");
});
