import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dialect } from "#db/columns.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import { findArticle } from "./api/article.ts";
import { listArticles } from "./api/articles.ts";
import { listCorrections } from "./api/corrections.ts";
import { cursorAtSlug } from "./api/cursor.ts";
import { findIndex } from "./api/index-of-api.ts";
import {
  findAuthorAt,
  findSectionAt,
  findTopicAt,
  listAllSections,
  listAuthors,
  listTopics,
} from "./api/named.ts";
import {
  findArchive,
  findDay,
  findDayUpTo,
  findMonth,
  findNeighbours,
  findYear,
} from "./archive/for-readers.ts";
import { listLatestCorrections } from "./articles/corrections-for-readers.ts";
import { findArticleAt, findArticleBySlug, listRelated } from "./articles/for-readers.ts";
import {
  listByAuthor,
  listByIds,
  listClips,
  listInSection,
  listLatest,
  listNewestInSection,
  listOnTopic,
} from "./articles/lists-for-readers.ts";
import { findPreview } from "./articles/previews.ts";
import { june } from "./articles/testing.ts";
import { findAuthor, findRenamedAuthor } from "./authors/for-readers.ts";
import { findFrontPage } from "./front-page/for-readers.ts";
import { findMediaFile, listMedia } from "./media/for-readers.ts";
import { findSocialPicture, listSocialPictures } from "./media/social-for-readers.ts";
import { listNewsletters } from "./newsletters/for-readers.ts";
import { findChanges } from "./pages/changes-for-readers.ts";
import { findPage, listWrittenPages } from "./pages/for-readers.ts";
import { findBreakingLine } from "./publication/breaking-line.ts";
import { findPublication } from "./publication/publication.ts";
import { makeKnown } from "./readers-plans-testing.ts";
import { searchArticles } from "./search/for-readers.ts";
import { readSearchQuestion } from "./search/question.ts";
import { findRenamedSection, findSection, listSections } from "./sections/for-readers.ts";
import { findConfirmation } from "./subscribers/confirming.ts";
import { findUnsubscribing } from "./subscribers/one-click-unsubscribe.ts";
import { findPreferences } from "./subscribers/preferences.ts";
import { findFeed, findRenamedFeed } from "./syndication/feeds-for-readers.ts";
import { listNews, listSitemapPart, listSitemapParts } from "./syndication/sitemaps-for-readers.ts";
import { findRenamedTopic, findTopic } from "./topics/for-readers.ts";

/*
 * Everything that is read for readers, with how SQLite finds it: no table is read as a whole, and nothing is sorted that
 * an index could have in order. A new read that does not stand in this table fails here.
 */

const now = june(20);
let known: Awaited<ReturnType<typeof makeKnown>>;

const search = (query: Record<string, string>) => searchArticles(readSearchQuestion(query), now);

const reads: Record<string, () => Promise<unknown>[]> = {
  "api/article findArticle": () => [findArticle(known.slug), findArticle("former")],
  "api/articles listArticles": () => [
    listArticles({ limit: 20 }),
    listArticles({ limit: 20, section: known.section, topic: known.topic, author: known.author }),
    listArticles({ limit: 20, updated_since: june(1) }),
  ],
  "api/corrections listCorrections": () => [listCorrections({ limit: 20 })],
  "api/index-of-api findIndex": () => [findIndex()],
  "api/named findAuthorAt": () => [findAuthorAt(known.author), findAuthorAt("former")],
  "api/named findSectionAt": () => [findSectionAt(known.section), findSectionAt("former")],
  "api/named findTopicAt": () => [findTopicAt(known.topic), findTopicAt("former")],
  "api/named listAllSections": () => [listAllSections()],
  "api/named listAuthors": () => [
    listAuthors({ limit: 20 }),
    listAuthors({ limit: 20, after: cursorAtSlug(known.author) }),
  ],
  "api/named listTopics": () => [
    listTopics({ limit: 20 }),
    listTopics({ limit: 20, after: cursorAtSlug(known.topic) }),
  ],
  "archive/for-readers findArchive": () => [findArchive()],
  "archive/for-readers findDay": () => [findDay(known.day, 1), findDay(known.day, 2)],
  "archive/for-readers findDayUpTo": () => [findDayUpTo(now)],
  "archive/for-readers findMonth": () => [findMonth(known.day.slice(0, 7))],
  "archive/for-readers findNeighbours": () => [findNeighbours("day", known.day)],
  "archive/for-readers findYear": () => [findYear(known.day.slice(0, 4))],
  "articles/corrections-for-readers listLatestCorrections": () => [listLatestCorrections(2)],
  "articles/for-readers findArticleAt": () => [
    findArticleAt(known.section, known.slug),
    findArticleAt(known.section, "former"),
  ],
  "articles/for-readers findArticleBySlug": () => [
    findArticleBySlug(known.slug),
    findArticleBySlug("former"),
  ],
  "articles/for-readers listRelated": () => [listRelated(known.id)],
  "articles/lists-for-readers listByAuthor": () => [listByAuthor(known.author, 2)],
  "articles/lists-for-readers listByIds": () => [listByIds([known.id, known.id + 1])],
  "articles/lists-for-readers listClips": () => [listClips(4, june(1), [known.id])],
  "articles/lists-for-readers listInSection": () => [listInSection(known.section, 2)],
  "articles/lists-for-readers listLatest": () => [listLatest(5), listLatest(5, [known.id])],
  "articles/lists-for-readers listNewestInSection": () => [listNewestInSection(known.section, 5, [known.id])],
  "articles/lists-for-readers listOnTopic": () => [listOnTopic(known.topic, 2)],
  "articles/previews findPreview": () => known.previews.map((token) => findPreview(token, now)),
  "authors/for-readers findAuthor": () => [findAuthor(known.author)],
  "authors/for-readers findRenamedAuthor": () => [findRenamedAuthor("former")],
  "front-page/for-readers findFrontPage": () => [findFrontPage()],
  "media/for-readers findMediaFile": () => [
    findMediaFile({ id: known.clip.id, hashPrefix: known.clip.ofTrack, ending: "vtt" }),
  ],
  "media/for-readers listMedia": () => [listMedia([known.clip.id, 1])],
  "media/social-for-readers findSocialPicture": () => [findSocialPicture(known.id), findSocialPicture(0)],
  "media/social-for-readers listSocialPictures": () => [listSocialPictures([known.id, 0])],
  "newsletters/for-readers listNewsletters": () => [listNewsletters()],
  "pages/changes-for-readers findChanges": () => [findChanges("terms", { version: 2, against: 1 })],
  "pages/for-readers findPage": () => [findPage("terms"), findPage("terms", 1)],
  "pages/for-readers listWrittenPages": () => [listWrittenPages()],
  "publication/breaking-line findBreakingLine": () => [findBreakingLine(now)],
  "publication/publication findPublication": () => [findPublication()],
  "search/for-readers searchArticles": () => [
    search({ q: "the" }),
    search({ q: "the", sort: "newest", page: "2" }),
    search({ q: '"of the" -and tha*' }),
    search({ q: "thee", section: known.section, topic: known.topic, author: known.author }),
    search({ from: "2013-01-01", to: "2013-02-01" }),
    search({ topic: known.topic }),
  ],
  "sections/for-readers findRenamedSection": () => [findRenamedSection("former")],
  "sections/for-readers findSection": () => [findSection(known.section)],
  "sections/for-readers listSections": () => [listSections()],
  "subscribers/confirming findConfirmation": () => [
    findConfirmation("open", now),
    findConfirmation("used", now),
  ],
  "subscribers/one-click-unsubscribe findUnsubscribing": () => [findUnsubscribing(known.unsubscribe)],
  "subscribers/preferences findPreferences": () => [findPreferences(known.preferences)],
  "syndication/feeds-for-readers findFeed": () => [
    findFeed({ kind: "front" }),
    findFeed({ kind: "section", slug: known.section }),
    findFeed({ kind: "topic", slug: known.topic }),
    findFeed({ kind: "author", slug: known.author }),
  ],
  "syndication/feeds-for-readers findRenamedFeed": () => [
    findRenamedFeed({ kind: "section", slug: "former" }),
    findRenamedFeed({ kind: "topic", slug: "merged" }),
    findRenamedFeed({ kind: "author", slug: "former" }),
  ],
  "syndication/sitemaps-for-readers listNews": () => [listNews(now)],
  "syndication/sitemaps-for-readers listSitemapPart": () => [listSitemapPart(0), listSitemapPart(1)],
  "syndication/sitemaps-for-readers listSitemapParts": () => [listSitemapParts()],
  "topics/for-readers findRenamedTopic": () => [findRenamedTopic("former"), findRenamedTopic("merged")],
  "topics/for-readers findTopic": () => [findTopic(known.topic)],
};

const folder = join(import.meta.dirname, "..");
const isRead = / (?:find|list|search)[A-Z]/;
/** What only sounds like one. */
const readsNothing = ["search/question searchQuery"];

/** What is exported for readers, and what their pages, feeds and programs import besides. */
function readsThereAre(): string[] {
  const exported = globSync("domain/*/*for-readers.ts", { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^export (?:async function|const) (\w+)/gm)].map(
      ([, name = ""]) => `${file.slice("domain/".length, -".ts".length)} ${name}`,
    ),
  );
  const imported = globSync("app/{(site),api,media,preview}/**/*.{ts,tsx}", { cwd: folder })
    .filter((file) => !file.includes(".test."))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/^import \{([^}]*)\} from "#domain\/(.*)\.ts";/gm),
    ])
    .flatMap(([, names = "", module]) => names.split(",").map((name) => `${module} ${name.trim()}`));
  const named = [...exported, ...imported].filter(
    (name) => isRead.test(name) && !readsNothing.includes(name),
  );
  return [...new Set(named)].sort();
}

it("has every read there is for readers in its table", () => {
  expect(Object.keys(reads).sort()).toEqual(readsThereAre());
});

/** What no index can have in order, and is little. */
const sortedByNeed = [
  // Ids that are handed in are of any order, and as few as a search looks through; see `domain/search/planning.ts`.
  /USE TEMP B-TREE .* in \(select value from json_each\(\?\)\)/,
  // Of the words that begin alike, the commonest: in the search worker.
  /USE TEMP B-TREE .* from "search_words" where \("search_words"."word" >= \? and "search_words"."word" < \?\)/,
  // All authors, the newest first, for their part of the sitemap: the table's own order.
  /^SCAN authors .* order by "authors"."id" desc limit \?\]$/,
];
const isCostlyForReaders = (step: string) => isCostly(step) && !sortedByNeed.some((need) => need.test(step));

// Postgres plans by how many rows there are, and reads a table of so few as a whole: its plans say nothing here.
describe.runIf(dialect === "sqlite")("how SQLite finds what readers ask for", () => {
  beforeAll(async () => {
    known = await makeKnown(now);
  });

  it.each(Object.entries(reads))("%s neither reads a whole table nor sorts", async (_name, ask) => {
    const plans = await plansOf(() => Promise.all(ask()));
    expect(plans).not.toEqual([]);
    expect(plans.filter(isCostlyForReaders)).toEqual([]);
  });
});
