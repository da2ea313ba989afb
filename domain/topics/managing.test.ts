import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { postgresPool } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { emptyDatabase } from "#db/testing.ts";
import { saveDraft } from "#domain/articles/drafting.ts";
import { findArticleAt } from "#domain/articles/for-readers.ts";
import { listOnTopic } from "#domain/articles/lists-for-readers.ts";
import { publishArticle } from "#domain/articles/publishing.ts";
import { settleAside } from "#domain/articles/setting-aside.ts";
import {
  contributor,
  draft,
  editor,
  june,
  makeNewsroom,
  publish,
  written,
} from "#domain/articles/testing.ts";
import { deleteAuthor } from "#domain/authors/managing.ts";
import { deleteSection } from "#domain/sections/managing.ts";
import { findTopicCalled, listManagedTopics } from "./for-editors.ts";
import { findRenamedTopic, findTopic } from "./for-readers.ts";
import { changeTopic, createTopic, deleteTopic, mergeTopics } from "./managing.ts";

beforeEach(emptyDatabase);
beforeEach(makeNewsroom);

const everything = { q: "", after: 0 };
const rivers = { id: 1, name: "Rivers", slug: "rivers", description: "" };
const make = (name: string) => createTopic(editor, { name, slug: "", description: "" }, june(2));
const onTopic = async (slug: string) => (await listOnTopic(slug, 1)).cards.map(({ headline }) => headline);
const topicsOf = async (slug: string) => {
  const at = await findArticleAt("world", slug);
  return at.found === "article" ? at.article.topics.map(({ name }) => name) : [];
};

it("leads from a topic's former address to the present one", async () => {
  await publish("Danube rises", { topics: [1] });
  await changeTopic(editor, { ...rivers, name: "Waters", slug: "waters" }, june(2));
  expect(await findTopic("rivers")).toBeUndefined();
  expect(await findRenamedTopic("rivers")).toBe("waters");
  expect(await onTopic("waters")).toEqual(["Danube rises"]);
  expect(await topicsOf("danube")).toEqual(["Waters"]);
});

it("drops no page but its own when a topic is made: nothing names it yet", async () => {
  const before = (await listChangesSince(0)).length;
  await make("Lakes");
  expect((await listChangesSince(before)).map(({ key }) => key)).toEqual(["topic:lakes"]);
});

it("merges a topic into another, which stands for it everywhere", async () => {
  await publish("Danube rises", { topics: [1] });
  await publish("Both flow", { topics: [1, 2] }, june(2));
  const before = (await listChangesSince(0)).length;
  await mergeTopics(editor, { id: 1, intoId: 2 }, june(3));
  expect(await onTopic("chess")).toEqual(["Both flow", "Danube rises"]);
  expect(await onTopic("rivers")).toEqual([]);
  expect(await topicsOf("danube")).toEqual(["Chess"]);
  expect(await topicsOf("both")).toEqual(["Chess"]);
  expect(await findTopic("rivers")).toBeUndefined();
  expect(await findRenamedTopic("rivers")).toBe("chess");
  const { topics } = await listManagedTopics(editor, everything);
  expect(topics).toMatchObject([{ name: "Chess", articles: 2, merged: ["Rivers"] }]);
  const changed = new Set((await listChangesSince(before)).map(({ key }) => key));
  expect(changed).toEqual(new Set(["topics", "topic:rivers", "topic:chess"]));
  // A story that is published afterwards with the topic that was merged stands in the lists of the other.
  await publish("Later stream", { topics: [1] }, june(4));
  expect(await onTopic("chess")).toEqual(["Later stream", "Both flow", "Danube rises"]);
});

// On SQLite there is one writer at a time.
it.runIf(dialect === "postgres")(
  "lists what goes live during a merge under the topic that stays",
  async () => {
    const waiting = async () => {
      const { rows } = await postgresPool().query("select pid from pg_locks where not granted");
      return rows.length;
    };
    const begun = await draft("Danube rises", { topics: [1] });
    const holder = await postgresPool().connect();
    await holder.query("begin");
    await holder.query("select id from topics where id = 1 for update");
    const merge = mergeTopics(editor, { id: 1, intoId: 2 }, june(2));
    await expect.poll(waiting).toBe(1);
    const live = publishArticle(editor, begun, june(2));
    await expect.poll(waiting).toBe(2);
    await holder.query("commit");
    holder.release();
    await Promise.all([merge, live]);
    expect([await onTopic("rivers"), await onTopic("chess")]).toEqual([[], ["Danube rises"]]);
  },
);

it("follows a chain of merges and of names", async () => {
  await publish("Danube rises", { topics: [1] });
  const third = await make("Lakes");
  await changeTopic(editor, { ...rivers, slug: "streams" }, june(2));
  await mergeTopics(editor, { id: 1, intoId: 2 }, june(2));
  await mergeTopics(editor, { id: 2, intoId: third }, june(2));
  for (const slug of ["rivers", "streams", "chess"]) expect(await findRenamedTopic(slug)).toBe("lakes");
  await expect(mergeTopics(editor, { id: third, intoId: 1 }, june(2))).rejects.toThrow("was merged");
  await expect(mergeTopics(editor, { id: third, intoId: third }, june(2))).rejects.toThrow("itself");
});

it("deletes a topic only when no article ever named it", async () => {
  await publish("Danube rises", { topics: [1] });
  await expect(deleteTopic(editor, { id: 1 }, june(2))).rejects.toThrow("1 live articles are on Rivers");
  await deleteTopic(editor, { id: 2 }, june(2));
  await expect(findTopicCalled(editor, "Chess")).rejects.toMatchObject({ field: "into" });
  expect(await findTopicCalled(editor, "rivers")).toBe(1);
});

it("deletes no topic, author or section that a draft alone names, or a version that waits beside it", async () => {
  const { articleId } = await publish("Danube rises", { bylines: [1] });
  const said = { ...written("Danube falls"), slug: "danube" };
  const save = (seen: number, more: Partial<typeof said>) =>
    saveDraft(editor, { articleId, seen, tab: `tab ${seen}`, content: { ...said, ...more } }, june(2));
  await save(0, { topics: [2], bylines: [2], sectionId: 2 });
  const deleting = [
    () => deleteTopic(editor, { id: 2 }, june(3)),
    () => deleteAuthor(editor, { id: 2 }, june(3)),
    () => deleteSection(editor, { id: 2 }, june(3)),
  ];
  for (const each of deleting) await expect(each()).rejects.toThrow("draft");
  await save(1, { topics: [], bylines: [1], sectionId: 1 });
  const late = await save(0, { topics: [2], bylines: [2], sectionId: 2 });
  for (const each of deleting) await expect(each()).rejects.toThrow("draft");
  if (late?.saved === false) await settleAside(editor, { articleId, asideId: late.asideId }, june(3));
  for (const each of deleting) await each();
});

it("finds topics by a part of their name, whatever its accents, and lists all of them page by page", async () => {
  for (let n = 10; n < 70; n++) await make(`Topic ${n}`);
  await make("Écoles");
  expect((await listManagedTopics(editor, { q: "ecol", after: 0 })).topics.map(({ name }) => name)).toEqual([
    "Écoles",
  ]);
  const first = await listManagedTopics(editor, everything);
  expect(first.topics).toHaveLength(50);
  const second = await listManagedTopics(editor, { q: "", after: first.next ?? 0 });
  const names = [...first.topics, ...second.topics].map(({ name }) => name);
  expect(new Set(names).size).toBe(63);
  expect(second.next).toBeUndefined();
});

it("lets authors make topics, and only editors change them", async () => {
  const author = { ...editor, role: "author" } as const;
  const id = await createTopic(author as typeof editor, { name: "Mine", slug: "", description: "" }, june(2));
  await expect(make("Mine")).rejects.toMatchObject({ field: "slug" });
  const denied = [
    createTopic(contributor, { name: "X", slug: "", description: "" }, june(2)),
    changeTopic(contributor, rivers, june(2)),
    mergeTopics(contributor, { id, intoId: 1 }, june(2)),
    deleteTopic(contributor, { id }, june(2)),
    listManagedTopics(contributor, everything),
  ];
  for (const refused of await Promise.allSettled(denied)) expect(refused.status).toBe("rejected");
});

it("of two who merge topics into one another at once, the second is told", async () => {
  const both = await Promise.allSettled([
    mergeTopics(editor, { id: 1, intoId: 2 }, june(2)),
    mergeTopics(editor, { id: 2, intoId: 1 }, june(2)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await listManagedTopics(editor, everything)).topics).toHaveLength(1);
});

it("of several who make a topic of one name at once, one does, and the others are told", async () => {
  const made = await Promise.allSettled(Array.from({ length: 4 }, () => make("Lakes")));
  const told = made.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(told.map(({ field }) => field)).toEqual(["slug", "slug", "slug"]);
});
