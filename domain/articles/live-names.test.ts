import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { formerNames } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { findAuthorAt, findTopicAt } from "#domain/api/named.ts";
import { findAuthor, findRenamedAuthor } from "#domain/authors/for-readers.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { findFeed, findRenamedFeed } from "#domain/syndication/feeds-for-readers.ts";
import { findRenamedTopic, findTopic } from "#domain/topics/for-readers.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { publishArticle } from "./publishing.ts";
import { draft, june, makeTaxonomy } from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
  const former = { slug: "before", namedId: 1, since: june(1) };
  await transaction((tx) =>
    tx.insert(formerNames).values([
      { ...former, kind: "topic" },
      { ...former, kind: "author" },
    ]),
  );
});

/** What tells of a topic and of an author under their slugs, and what leads to them from those they had. */
const kinds = [
  {
    kind: "topic",
    tells: [
      () => findTopic("rivers"),
      () => findFeed({ kind: "topic", slug: "rivers" }),
      () => findTopicAt("rivers"),
    ],
    leads: [
      () => findRenamedTopic("before"),
      () => findRenamedFeed({ kind: "topic", slug: "before" }),
      () => findTopicAt("before"),
    ],
  },
  {
    kind: "author",
    tells: [
      () => findAuthor("ada-lund"),
      () => findFeed({ kind: "author", slug: "ada-lund" }),
      () => findAuthorAt("ada-lund"),
    ],
    leads: [
      () => findRenamedAuthor("before"),
      () => findRenamedFeed({ kind: "author", slug: "before" }),
      () => findAuthorAt("before"),
    ],
  },
];

/** What is changed for readers meanwhile. */
async function changedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await listChangesSince(0)).at(-1)?.id ?? 0;
  await work();
  return (await listChangesSince(before)).map(({ key }) => key);
}

it.each(kinds)("$kind: there from the first live article to the last", async ({ tells, leads }) => {
  /** Whether each is there, and what its page is made from. */
  const ask = (some: (() => Promise<unknown>)[]) =>
    Promise.all(
      some.map(async (find) => {
        const { reads, ...request } = freshRequest("", "/");
        const found = await answering({ ...request, reads }, find);
        return { there: found !== undefined, reads };
      }),
    );
  const areThere = async () => (await ask([...tells, ...leads])).map(({ there }) => there);

  const drafted = await draft("Danube rises", { topics: [1], bylines: [1] });
  expect(await areThere()).toEqual(Array(6).fill(false));
  const early = await ask(tells);
  const published = await changedBy(() => publishArticle(commandLine, drafted, june(2)));
  for (const { reads } of early) expect(published.some((key) => reads.has(key))).toBe(true);

  expect(await areThere()).toEqual(Array(6).fill(true));
  const live = await ask(tells);
  const seen = { articleId: drafted.articleId, version: drafted.version + 1, reason: "It was wrong." };
  const withdrawn = await changedBy(() => unpublishArticle(commandLine, seen, june(3)));
  for (const { reads } of live) expect(withdrawn.some((key) => reads.has(key))).toBe(true);
  expect(await areThere()).toEqual(Array(6).fill(false));
});
