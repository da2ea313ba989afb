import { beforeEach, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { corrections } from "#db/schema/live-articles.ts";
import { portraits } from "#db/schema/portraits.ts";
import { authors, topics } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { draft, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { addPicture } from "#domain/media/adding.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { mergeTopics } from "#domain/topics/managing.ts";
import { pictureFile } from "#platform/media-testing.ts";
import { listCorrections } from "./corrections.ts";
import {
  findAuthorAt,
  findSectionAt,
  findTopicAt,
  listAllSections,
  listAuthors,
  listTopics,
} from "./named.ts";
import { readQuestion } from "./questions.ts";
import { faultsOf } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

const paging = (query = "") => readQuestion(new URLSearchParams(query), ["limit", "after"]);
const slugs = (named: { slug: string }[]) => named.map(({ slug }) => slug);

it("sections are there whatever stands in them, in the paper's order", async () => {
  const answer = await listAllSections();
  expect(faultsOf(answer, "Sections")).toEqual([]);
  expect(slugs(answer.sections)).toEqual(["world", "sport"]);
  expect(await findSectionAt("sport")).toMatchObject({
    named: { name: "Sport", articles: expect.stringMatching(/\/api\/articles\?section=sport$/) },
  });
  expect(await findSectionAt("no-such")).toBeUndefined();
});

it("a topic and an author are there with their first published article, and not before or after", async () => {
  await draft("Secrets", { topics: [1], bylines: [2] });
  const story = await publish("Rivers rise", { topics: [2] });
  expect(slugs((await listTopics(paging())).topics)).toEqual(["chess"]);
  expect(slugs((await listAuthors(paging())).authors)).toEqual(["ada-lund"]);
  expect(await findTopicAt("rivers")).toBeUndefined();
  expect(await findAuthorAt("ben-ora")).toBeUndefined();
  expect(await findAuthorAt("ada-lund")).toMatchObject({ found: "named", named: { name: "Ada Lund" } });

  await unpublishArticle(commandLine, { ...story, reason: "It was wrong." }, june(2));
  expect(await findTopicAt("chess")).toBeUndefined();
  expect((await listAuthors(paging())).authors).toEqual([]);
});

it("a topic that was merged leads to the one that stands for it", async () => {
  await publish("Rivers rise", { topics: [1, 2] });
  await mergeTopics(commandLine, { id: 2, intoId: 1 }, june(2));
  expect(await findTopicAt("chess")).toEqual({ found: "elsewhere", slug: "rivers" });
  expect(slugs((await listTopics(paging())).topics)).toEqual(["rivers"]);
});

it("topics are walked by their slugs, each once, though some come meanwhile", async () => {
  const many = ["a", "b", "c", "d", "e"].map((slug) => ({ slug, name: slug, description: "" }));
  await transaction((tx) => tx.insert(topics).values(many));
  await publish("Rivers rise", { topics: [3, 4, 5, 6, 7] });
  const first = await listTopics(paging("limit=2"));
  expect(faultsOf(first, "Topics")).toEqual([]);
  await transaction((tx) => tx.insert(topics).values({ slug: "aa", name: "aa", description: "" }));
  await publish("Falls freeze", { topics: [8] });
  const seen = [...slugs(first.topics)];
  for (let next = first.links.next; next !== null; ) {
    const page = await listTopics(paging(new URL(next).search));
    seen.push(...slugs(page.topics));
    next = page.links.next;
  }
  expect(seen).toEqual(["a", "b", "c", "d", "e"]);
  await expect(async () => listTopics(paging("after=x"))).rejects.toMatchObject({ field: "after" });
});

it("authors are as described, with their portraits and where to find them", async () => {
  await publish("Rivers rise");
  const words = { name: "ada.jpg", alt: "Ada Lund", caption: "", credit: "" };
  const file = await pictureFile(400, 400, "jpeg");
  const mediaId = await addPicture(commandLine, { file, ...words }, june(1));
  await transaction(async (tx) => {
    await tx.insert(portraits).values({ authorId: 1, mediaId });
    await tx.update(authors).set({ email: "ada@paper.example", links: ["https://social.example/@ada"] });
  });
  const answer = await listAuthors(paging());
  expect(faultsOf(answer, "Authors")).toEqual([]);
  expect(answer.authors).toMatchObject([
    { portrait: { id: mediaId }, email: "ada@paper.example", profiles: ["https://social.example/@ada"] },
  ]);
  expect(await findAuthorAt("ada-lund")).toMatchObject({ named: { portrait: { alt: "Ada Lund" } } });
});

it("corrections are walked from the newest, those of withdrawn articles left out", async () => {
  const [rise, fall] = [await publish("Rivers rise"), await publish("Falls freeze", {}, june(2))];
  for (const [n, { articleId }] of [rise, fall, rise, fall, rise].entries())
    await transaction((tx) =>
      tx.insert(corrections).values({ articleId, kind: "correction", text: `${n}.`, publishedAt: june(3) }),
    );
  const first = await listCorrections(paging("limit=3"));
  expect(faultsOf(first, "Corrections")).toEqual([]);
  expect(first.corrections.map(({ text }) => text)).toEqual(["4.", "3.", "2."]);
  expect(first.corrections[0]?.article).toMatchObject({ slug: "rivers", headline: "Rivers rise" });
  await unpublishArticle(commandLine, { ...fall, reason: "It was wrong." }, june(4));
  const second = await listCorrections(paging(new URL(first.links.next ?? "").search));
  expect(second).toMatchObject({ corrections: [{ text: "0." }], links: { next: null } });
});
