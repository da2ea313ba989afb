import { renameSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { settings } from "#platform/env.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import {
  afterCommit,
  closeDatabase,
  db,
  isDatabaseThere,
  postgresPool,
  sqliteReader,
  sqliteWriter,
  transaction,
  type Writer,
} from "./client.ts";
import { count, dialect, flag, id, instant, json, ratio, table, text } from "./columns.ts";
import { pathOf } from "./dialect/sqlite.ts";
import { articles, revisionBylines, revisions, revisionTopics } from "./schema/articles.ts";
import { media } from "./schema/media.ts";
import { pages, pageVersions } from "./schema/pages.ts";
import { consents, subscribers } from "./schema/subscribers.ts";
import { authors, sections, topics } from "./schema/taxonomy.ts";
import { emptyDatabase } from "./testing.ts";

const onSqlite = dialect === "sqlite";
const now = new Date("2024-06-10T06:00:00.123Z");

const topic = (slug: string) => ({ slug, name: slug, description: "" });
const slugsOfTopics = async () =>
  (await db.select({ slug: topics.slug }).from(topics).orderBy(asc(topics.id)).limit(100)).map(
    ({ slug }) => slug,
  );

beforeEach(emptyDatabase);

describe("a transaction", () => {
  it("keeps all of it, and returns what its work returns", async () => {
    const result = await transaction(async (tx) => {
      await tx.insert(topics).values(topic("water"));
      await tx.insert(topics).values(topic("energy"));
      return "done";
    });
    expect(result).toBe("done");
    expect(await slugsOfTopics()).toEqual(["water", "energy"]);
  });

  it("keeps nothing of it when its work throws, and throws the same", async () => {
    const reason = new Error("changed my mind");
    const attempt = transaction(async (tx) => {
      await tx.insert(topics).values(topic("water"));
      await pause(1);
      throw reason;
    });
    await expect(attempt).rejects.toBe(reason);
    expect(await slugsOfTopics()).toEqual([]);
  });

  it("keeps nothing of it when the database refuses a part", async () => {
    const attempt = transaction(async (tx) => {
      await tx.insert(topics).values(topic("water"));
      await tx.insert(topics).values(topic("water"));
    });
    await expect(attempt).rejects.toThrow();
    expect(await slugsOfTopics()).toEqual([]);
  });

  it("leaves the way free for the next one after it has failed", async () => {
    await transaction(async () => Promise.reject(new Error("no"))).catch(() => {});
    await transaction(async (tx) => void (await tx.insert(topics).values(topic("water"))));
    expect(await slugsOfTopics()).toEqual(["water"]);
  });

  it("sees what it has written itself, before anybody else does", async () => {
    await transaction(async (tx) => {
      await tx.insert(topics).values(topic("water"));
      expect(await tx.select().from(topics)).toHaveLength(1);
      expect(await slugsOfTopics()).toEqual([]);
    });
    expect(await slugsOfTopics()).toEqual(["water"]);
  });

  it("does not nest, and the refusal undoes the outer one", async () => {
    const attempt = transaction(async (tx) => {
      await tx.insert(topics).values(topic("water"));
      await transaction(async () => {});
    });
    await expect(attempt).rejects.toThrow("Transactions do not nest");
    expect(await slugsOfTopics()).toEqual([]);
  });

  it("may run at the same time as others without losing any of them", async () => {
    await transaction(
      async (tx) => void (await tx.insert(sections).values({ ...topic("world"), position: 0 })),
    );
    const addOne = (number: number) =>
      transaction(async (tx) => {
        await tx.update(sections).set({ position: sql`${sections.position} + 1` });
        await pause(number % 3);
        await tx.insert(topics).values(topic(`topic-${number}`));
        if (number % 5 === 0) throw new Error("every fifth fails");
      });
    const settled = await Promise.allSettled(Array.from({ length: 30 }, (_, number) => addOne(number)));
    expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(6);
    expect(await slugsOfTopics()).toHaveLength(24);
    expect(await db.select({ position: sections.position }).from(sections)).toEqual([{ position: 24 }]);
  });

  it("does what was put off until after the commit, in order, and not at all after a rollback", async () => {
    const heard: string[] = [];
    await transaction(async (tx) => {
      afterCommit(() => void heard.push("first"));
      await tx.insert(topics).values(topic("water"));
      afterCommit(() => void heard.push("second"));
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual(["first", "second"]);
    await transaction(async () => {
      afterCommit(() => void heard.push("never"));
      throw new Error("no");
    }).catch(() => {});
    expect(heard).toEqual(["first", "second"]);
    expect(() => afterCommit(() => {})).toThrow("There is no transaction");
  });

  it("is finished before the database is closed", async () => {
    const slow = transaction(async (tx) => {
      await tx.insert(topics).values(topic("water"));
      await pause(20);
    });
    await closeDatabase();
    await slow;
    expect(await slugsOfTopics()).toEqual(["water"]);
  });
});

// Postgres has no file of ours.
describe.runIf(onSqlite)("SQLite's file", () => {
  const other = () => new Sqlite(pathOf(settings().databaseUrl), { timeout: 0 });

  it("may be held by another connection: a transaction waits, and the process goes on meanwhile", async () => {
    const holder = other();
    holder.exec("BEGIN IMMEDIATE");
    let turns = 0;
    const turning = setInterval(() => turns++, 5);
    const waiting = transaction(async (tx) => void (await tx.insert(topics).values(topic("water"))));
    let finished = false;
    void waiting.then(() => {
      finished = true;
    });
    await pause(200);
    expect(finished).toBe(false);
    expect(turns).toBeGreaterThan(5);
    holder.exec("COMMIT");
    await waiting;
    clearInterval(turning);
    holder.close();
    expect(await slugsOfTopics()).toEqual(["water"]);
  });

  it("that was taken away takes no writes, which would be lost with the process", async () => {
    await transaction(async (tx) => void (await tx.insert(topics).values(topic("water"))));
    expect(isDatabaseThere()).toBe(true);
    const path = pathOf(settings().databaseUrl);
    renameSync(path, `${path}.away`);
    expect(isDatabaseThere()).toBe(false);
    const write = transaction(async (tx) => void (await tx.insert(topics).values(topic("chess"))));
    await expect(write).rejects.toSatisfy(isUnavailable);
    renameSync(`${path}.away`, path);
    expect(isDatabaseThere()).toBe(true);
    expect(await slugsOfTopics()).toEqual(["water"]);
  });

  it.each([
    ["that is full", () => sqliteWriter().pragma("max_page_count = 1"), "no room left"],
    ["that can only be read", () => sqliteWriter().pragma("query_only = 1"), "cannot be written to"],
  ])("%s turns a write away with a line that says why, and loses nothing", async (_, spoil, says) => {
    await transaction(async (tx) => void (await tx.insert(topics).values(topic("water"))));
    spoil();
    const long = { ...topic("chess"), description: "x".repeat(10_000_000) };
    const write = transaction(async (tx) => void (await tx.insert(topics).values(long)));
    await expect(write).rejects.toThrow(says);
    await expect(write).rejects.toSatisfy(isUnavailable);
    await closeDatabase();
    await transaction(async (tx) => void (await tx.insert(topics).values(topic("energy"))));
    expect(await slugsOfTopics()).toEqual(["water", "energy"]);
  });

  it("can be read while another connection writes", async () => {
    const holder = other();
    holder.exec("BEGIN IMMEDIATE; INSERT INTO topics (slug, name, description) VALUES ('held', '', '')");
    expect(await slugsOfTopics()).toEqual([]);
    holder.exec("COMMIT");
    holder.close();
    expect(await slugsOfTopics()).toEqual(["held"]);
  });

  it("is written so that what is saved survives a power cut", () => {
    expect(sqliteWriter().pragma("synchronous", { simple: true })).toBe(2);
    expect(sqliteWriter().pragma("journal_mode", { simple: true })).toBe("wal");
    expect(sqliteWriter().pragma("foreign_keys", { simple: true })).toBe(1);
  });

  it("can't be written through the connection that reads", () => {
    expect(() => sqliteReader().exec("DELETE FROM topics")).toThrow(/readonly/);
  });
});

describe("a column", () => {
  const samples = table("samples", {
    id: id(),
    name: text().notNull(),
    yes: flag().notNull(),
    no: flag(),
    at: instant().notNull(),
    never: instant(),
    many: count().notNull(),
    share: ratio().notNull(),
    content: json<unknown>().notNull(),
  });

  const makeTable = async () => {
    if (onSqlite)
      sqliteWriter().exec(
        "CREATE TABLE IF NOT EXISTS samples (id integer PRIMARY KEY AUTOINCREMENT, name text, yes integer, no integer, at integer, never integer, many integer, share real, content text)",
      );
    else
      await postgresPool().query(
        "create table if not exists samples (id integer primary key generated by default as identity, name text, yes boolean, no boolean, at timestamptz(3), never timestamptz(3), many integer, share double precision, content jsonb)",
      );
  };

  it("gives back the same on both engines as was put in", async () => {
    await makeTable();
    const row = {
      name: "שלום, 🗞️ naïve \u0001 'quoted'; --",
      yes: true,
      no: null,
      at: now,
      never: null,
      many: 2_147_483_647,
      share: 0.1,
      content: { list: [1, "two", null, true], nested: { empty: {}, text: "\"'\\" } },
    };
    const [written] = await transaction((tx) => tx.insert(samples).values(row).returning());
    expect(written).toEqual({ id: 1, ...row });
    expect(await db.select().from(samples)).toEqual([{ id: 1, ...row }]);
    expect(await db.select({ id: samples.id }).from(samples).where(eq(samples.yes, true))).toEqual([
      { id: 1 },
    ]);
    expect(await db.select({ id: samples.id }).from(samples).where(eq(samples.at, now))).toEqual([{ id: 1 }]);
  });

  it.each([["a word"], [12.5], [false], [[]], [{}]])("of JSON holds %j as it is", async (content) => {
    await makeTable();
    const row = { name: "", yes: false, at: now, many: 0, share: 0, content };
    await transaction(async (tx) => void (await tx.insert(samples).values(row)));
    const [read] = await db.select({ content: samples.content }).from(samples);
    expect(read?.content).toEqual(content);
  });

  it("of instants is exact to the millisecond, before 1970 and far ahead", async () => {
    await makeTable();
    const instants = ["1948-05-14T14:00:00.001Z", "1970-01-01T00:00:00.000Z", "2099-12-31T23:59:59.999Z"];
    const rows = instants.map((at) => ({
      name: at,
      yes: true,
      at: new Date(at),
      many: 1,
      share: 1,
      content: {},
    }));
    await transaction(async (tx) => void (await tx.insert(samples).values(rows)));
    const read = await db.select({ at: samples.at }).from(samples).orderBy(asc(samples.at));
    expect(read.map(({ at }) => at.toISOString())).toEqual(instants);
  });

  it("of row numbers never gives a number again", async () => {
    await transaction(async (tx) => void (await tx.insert(topics).values([topic("a"), topic("b")])));
    await transaction(async (tx) => void (await tx.delete(topics).where(eq(topics.slug, "b"))));
    const [added] = await transaction((tx) =>
      tx.insert(topics).values(topic("c")).returning({ id: topics.id }),
    );
    expect(added?.id).toBe(3);
  });
});

describe("the database refuses", () => {
  const draft = { slug: "one", sectionId: 1, state: "draft", createdAt: now } as const;
  const firstRevision = {
    articleId: 1,
    number: 1,
    createdAt: now,
    createdBy: "test",
    headline: "One",
    standfirst: "",
    place: "",
    searchTitle: "",
    searchDescription: "",
    socialText: "",
    language: "en",
    direction: "ltr",
    words: 1,
    body: {},
  } as const;
  const picture = {
    kind: "image",
    name: "harbour",
    hash: "00",
    contentType: "image/png",
    bytes: 1,
    width: 3,
    height: 2,
    alt: "",
    caption: "",
    credit: "",
    rights: "",
    transcript: "",
    createdAt: now,
  } as const;

  /** One live article, one draft beside it. */
  const makeArticles = () =>
    transaction(async (tx) => {
      await tx.insert(sections).values({ ...topic("world"), position: 1 });
      await tx.insert(articles).values([draft, { ...draft, slug: "two" }]);
      await tx.insert(revisions).values([firstRevision, { ...firstRevision, articleId: 2 }]);
      await tx
        .update(articles)
        .set({ state: "published", liveRevisionId: 1, publishedAt: now, firstPublishedAt: now })
        .where(eq(articles.id, 1));
    });

  /** What the database says to work that it does not do; drizzle puts it in the cause. */
  const refusal = async (work: Parameters<typeof transaction>[0]): Promise<string> => {
    try {
      await transaction(work);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return String(cause);
    }
    throw new Error("It was not refused.");
  };

  it("to change a revision", async () => {
    await makeArticles();
    expect(await refusal((tx) => tx.update(revisions).set({ headline: "Other" }))).toContain(
      "a revision is never changed",
    );
  });

  it("to delete a live revision, and only that", async () => {
    await makeArticles();
    expect(await refusal((tx) => tx.delete(revisions).where(eq(revisions.id, 1)))).toContain(
      "a revision that was published is never deleted",
    );
    await transaction(async (tx) => void (await tx.delete(revisions).where(eq(revisions.id, 2))));
    expect(await db.select({ id: revisions.id }).from(revisions)).toEqual([{ id: 1 }]);
  });

  it("a published article without a revision, and a draft with a live one", async () => {
    await makeArticles();
    expect(
      await refusal((tx) => tx.update(articles).set({ liveRevisionId: null }).where(eq(articles.id, 1))),
    ).toContain("articles_live");
    expect(
      await refusal((tx) => tx.update(articles).set({ liveRevisionId: 2 }).where(eq(articles.id, 2))),
    ).toContain("articles_live");
  });

  it("a published article without its dates", async () => {
    await makeArticles();
    expect(
      await refusal((tx) => tx.update(articles).set({ publishedAt: null }).where(eq(articles.id, 1))),
    ).toContain("articles_live");
  });

  it("a state that nobody knows", async () => {
    await makeArticles();
    expect(await refusal((tx) => tx.update(articles).set({ state: sql`'lost'` }))).toContain(
      "articles_state",
    );
  });

  it("an article in a section that does not exist", async () => {
    expect(await refusal((tx) => tx.insert(articles).values(draft))).toMatch(/foreign key/i);
  });

  it("two articles under one slug", async () => {
    await makeArticles();
    expect(await refusal((tx) => tx.insert(articles).values(draft))).toMatch(/unique/i);
  });

  it("a picture with a duration, a clip without one, and a focal point outside the picture", async () => {
    expect(await refusal((tx) => tx.insert(media).values({ ...picture, durationMs: 5 }))).toContain(
      "media_duration",
    );
    expect(await refusal((tx) => tx.insert(media).values({ ...picture, kind: "video" }))).toContain(
      "media_duration",
    );
    expect(await refusal((tx) => tx.insert(media).values({ ...picture, focalX: 1.5 }))).toContain(
      "media_focal",
    );
    expect(await refusal((tx) => tx.insert(media).values({ ...picture, width: 0 }))).toContain("media_size");
  });

  it("to change or delete a version of a page", async () => {
    await transaction(async (tx) => {
      await tx.insert(pages).values({ slug: "terms" });
      const version = { pageId: 1, number: 1, title: "Terms", hash: "00", publishedAt: now, body: {} };
      await tx.insert(pageVersions).values(version);
    });
    expect(await refusal((tx) => tx.update(pageVersions).set({ title: "Others" }))).toContain(
      "a version of a page is never changed",
    );
    expect(await refusal((tx) => tx.delete(pageVersions))).toContain("a version of a page is never deleted");
  });

  it("to change a consent", async () => {
    await transaction(async (tx) => {
      const subscriber = {
        email: "A@b.example",
        emailKey: "a@b.example",
        state: "pending",
        createdAt: now,
      } as const;
      await tx.insert(subscribers).values(subscriber);
      await tx.insert(consents).values({
        subscriberId: 1,
        givenAt: now,
        wording: "I agree",
        newsletters: ["daily"],
        termsVersion: 1,
        termsHash: "00",
        privacyVersion: 1,
        privacyHash: "00",
        page: "/",
        network: "192.0.2.0/24",
      });
    });
    expect(await refusal((tx) => tx.update(consents).set({ wording: "I do not" }))).toContain(
      "a consent is never changed",
    );
    await transaction(async (tx) => void (await tx.delete(subscribers)));
    expect(await db.select().from(consents)).toEqual([]);
  });

  it("to add a byline or a topic to a live revision, to change one, or to take one away", async () => {
    await makeArticles();
    await transaction(async (tx) => {
      const author = { slug: "clara-voss", name: "Clara Voss", role: "", biography: "" };
      await tx.insert(authors).values([author, { ...author, slug: "eitan-marsh" }]);
      await tx.insert(topics).values([topic("water"), topic("energy")]);
      await tx.update(articles).set({ state: "unpublished", liveRevisionId: null }).where(eq(articles.id, 1));
      await tx.insert(revisionBylines).values({ revisionId: 1, position: 0, authorId: 1 });
      await tx.insert(revisionTopics).values({ revisionId: 1, position: 0, topicId: 1 });
      await tx.update(articles).set({ state: "published", liveRevisionId: 1 }).where(eq(articles.id, 1));
    });
    for (const work of [
      (tx: Writer) => tx.insert(revisionBylines).values({ revisionId: 1, position: 1, authorId: 2 }),
      (tx: Writer) => tx.update(revisionBylines).set({ authorId: 2 }),
      (tx: Writer) => tx.delete(revisionBylines),
      (tx: Writer) => tx.insert(revisionTopics).values({ revisionId: 1, position: 1, topicId: 2 }),
      (tx: Writer) => tx.update(revisionTopics).set({ topicId: 2 }),
      (tx: Writer) => tx.delete(revisionTopics),
    ])
      expect(await refusal(work)).toMatch(/a (live )?revision is never changed/);
    // The one beside it is not live.
    await transaction(async (tx) => {
      await tx.insert(revisionBylines).values({ revisionId: 2, position: 0, authorId: 2 });
      await tx.delete(revisions).where(eq(revisions.id, 2));
    });
    expect(await db.select({ author: revisionBylines.authorId }).from(revisionBylines)).toEqual([
      { author: 1 },
    ]);
  });

  it("a subscriber who has confirmed at no time", async () => {
    const subscriber = { email: "A@b.example", emailKey: "a@b.example", createdAt: now };
    expect(
      await refusal((tx) => tx.insert(subscribers).values({ ...subscriber, state: "confirmed" })),
    ).toContain("subscribers_confirmed");
  });
});
