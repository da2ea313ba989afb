import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { findArticleBySlug } from "#domain/articles/for-readers.ts";
import { settings } from "#platform/env.ts";
import { contentOf, publishChange, publishNew } from "./support/articles.ts";
import { findProgram, type Program } from "./support/debian-program.ts";
import { expect, test } from "./support/test.ts";

/* People read the paper in programs of their own: in newsboat, and in whatever sfeed's lines are shown by. */

const run = promisify(execFile);
let newsboat: Program;
let sfeed: Program;
const folder = mkdtempSync(join(tmpdir(), "newspaper-feeds-"));

test.beforeAll(async () => {
  test.setTimeout(300_000);
  newsboat = await findProgram(
    "newsboat",
    ["newsboat", "libstfl0", "libjson-c5", "libcurl3-gnutls", "libxml2", "libsqlite3-0"],
    "-v",
  );
  // It has no version to tell, but comes with this, which reads what it writes.
  const plain = await findProgram("sfeed_plain", ["sfeed"], "/dev/null");
  sfeed = { ...plain, path: join(dirname(plain.path), "sfeed") };
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = ["xml", "atom"] as const;
const at = (path: string) => settings().siteUrl + path;

interface Shown {
  title: string;
  author: string;
  url: string;
  content: string;
}

/** What newsboat has of an address, after it has asked for all of its feeds (again). */
async function inNewsboat(feeds: string[], url: string): Promise<Shown[]> {
  const [urls, config, cache] = [join(folder, "urls"), join(folder, "config"), join(folder, "cache.db")];
  writeFileSync(urls, feeds.map((feed) => `${at(feed)}\n`).join(""));
  writeFileSync(config, "");
  const args = ["-u", urls, "-C", config, "-c", cache, "-x", "reload"];
  await run(newsboat.path, args, { env: { ...newsboat.env, HOME: folder, LC_ALL: "C.UTF-8" } });
  const kept = new Sqlite(cache, { readonly: true });
  const rows = kept.prepare<[string], Shown>(
    "select title, author, url, content from rss_item where url = ?",
  );
  const shown = rows.all(url);
  kept.close();
  return shown;
}

/** The items of a feed as sfeed tells them: https://codemadness.org/sfeed-simple-feed-parser.html, "FORMAT". */
async function inSfeed(feed: string) {
  const reading = run(sfeed.path, [], { env: sfeed.env, maxBuffer: 50_000_000 });
  reading.child.stdin?.end(await (await fetch(at(feed))).text());
  const { stdout } = await reading;
  return stdout.split("\n").map((line) => {
    const [seconds, title, url, content, type, id, author, enclosure, topics] = line.split("\t");
    return {
      published: new Date(Number(seconds) * 1_000),
      title,
      url,
      content,
      type,
      id,
      author,
      enclosure,
      topics,
    };
  });
}

test("two feed readers show an article whole, once from however many feeds, and what was changed in it", async () => {
  const words = { bylines: [1], topics: [1], standfirst: "Nobody was late." };
  const said = { ...contentOf("Lanterns & <drums> “at” the weir", "A thousand came."), ...words };
  const { articleId } = await publishNew("culture", "lanterns-at-the-weir", said);
  const found = await findArticleBySlug("lanterns-at-the-weir");
  if (found.found !== "article") throw new Error("It was not published.");
  const { bylines, topics, address, firstPublishedAt } = found.article;
  const [author, topic] = [bylines[0]?.name, topics[0]?.slug];
  const url = at(address);

  for (const format of formats) {
    const item = (await inSfeed(`/culture/feed.${format}`)).find((each) => each.url === url);
    expect(item, format).toMatchObject({ title: said.headline, author, type: "html" });
    expect(item?.content, format).toContain("<p>A thousand came.</p>");
    expect(item?.topics?.split("|"), format).toHaveLength(2);
    expect(Math.abs(Number(item?.published) - firstPublishedAt.getTime())).toBeLessThan(1_000);
  }

  const feeds = formats.flatMap((format) =>
    ["", "/culture", `/topics/${topic}`, `/authors/${bylines[0]?.slug}`].map((of) => `${of}/feed.${format}`),
  );
  const [shown, ...again] = await inNewsboat(feeds, url);
  expect(again).toEqual([]);
  expect(shown).toMatchObject({ title: said.headline, author });
  expect(shown?.content).toContain("A thousand came.");

  await publishChange(articleId, { ...said, ...contentOf(said.headline, "Two thousand came."), ...words });
  const [changed] = await inNewsboat(feeds, url);
  expect(changed?.content).toContain("Two thousand came.");
});
