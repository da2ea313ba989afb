import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { textOfBody } from "#domain/articles/body-text.ts";
import { findArticleBySlug } from "#domain/articles/for-readers.ts";
import { settings } from "#platform/env.ts";
import { findProgram, type Program } from "./support/debian-program.ts";
import { expect, test } from "./support/test.ts";

/* A text browser reads the paper: w3m, which knows neither styles nor scripts, and shows what there is from top to bottom. */

const run = promisify(execFile);
let browser: Program;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  browser = await findProgram("w3m", ["w3m", "libgc1", "libgpm2"], "-version");
});

/** What a page shows, as one line: where lines break is the terminal's matter. */
async function read(address: string): Promise<string> {
  const { stdout } = await run(
    browser.path,
    ["-dump", "-cols", "80", "-O", "UTF-8", settings().siteUrl + address],
    {
      env: { ...browser.env, HOME: "/nonexistent", LC_ALL: "C.UTF-8" },
      maxBuffer: 50_000_000,
    },
  );
  return asOneLine(stdout);
}

const asOneLine = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, " ").trim();

/** That these stand on a page, one after the other. */
function expectInOrder(page: string, parts: string[]): void {
  let from = 0;
  for (const part of parts.map(asOneLine)) {
    const at = page.indexOf(part, from);
    expect(at, `“${part}” after “${page.slice(Math.max(0, from - 60), from)}”`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

async function oneOfTheSample() {
  const rows = await db
    .select({ slug: articles.slug })
    .from(articles)
    .where(eq(articles.state, "published"))
    .orderBy(desc(articles.firstPublishedAt))
    .limit(100);
  const at = await findArticleBySlug(rows.at(-1)?.slug ?? "");
  if (at.found !== "article") throw new Error("The sample edition has no article.");
  return at.article;
}

test("a text browser reads an article whole, in the order in which it was written", async () => {
  const article = await oneOfTheSample();
  const page = await read(article.address);
  expectInOrder(page, [
    "Skip to content",
    "The Judean",
    article.section.name,
    article.headline,
    article.standfirst,
    ...article.bylines.map(({ name }) => name),
    "Published",
  ]);
  // Nothing of the text is lost, and nothing of it stands in another place.
  const lines = textOfBody(article.body)
    .split("\n")
    .filter((line) => line.trim());
  expectInOrder(page, [...lines, "Related stories", "Sign up for The Judean newsletter", "Privacy policy"]);
  expect(page).toMatch(/ \d+ min read/);
});

test("it finds its way from the front page by the archive to an article, and searches", async () => {
  const article = await oneOfTheSample();
  const front = await read("/");
  expectInOrder(front, ["Skip to content", "The Judean", "Search", "World", "Latest"]);

  const [year = "", month = "", day = ""] = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jerusalem" })
    .format(article.firstPublishedAt)
    .split("-");
  expect(await read("/archive")).toContain(year);
  expect(await read(`/archive/${year}/${month}/${day}`)).toContain(asOneLine(article.headline));

  expect(await read("/search")).toMatch(/Search/);
  const words = article.headline.split(" ").slice(0, 4).join(" ");
  const found = await read(`/search?q=${encodeURIComponent(words)}`);
  expect(found).toContain(asOneLine(article.headline));
  expect(found).toMatch(/\d+ articles?/);
  expect(await read("/search?q=xyzzyxyzzy")).toContain("Nothing was found");
});

test("it shows what there is to subscribe to, with the form", async () => {
  expectInOrder(await read("/newsletters"), [
    "Newsletters",
    "Sign up for The Judean newsletter",
    "Email",
    "I agree with the Terms and conditions and the Privacy policy",
    "Sign up",
  ]);
});
