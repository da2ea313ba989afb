import { makeDataDirWithSample, type Paper, removeDataDir, startPaper } from "./support/paper.ts";
import {
  addressesInSitemap,
  type Found,
  headOf,
  readEverything,
  structuredDataOf,
} from "./support/reading-everything.ts";
import { expect, test } from "./support/test.ts";

/*
 * A search engine reads the whole sample edition: every link leads to a page, under its one address, which says what it is as
 * no other does. The newspaper is one of its own, since other stories publish and withdraw meanwhile.
 */

let paper: Paper;
let pages: Found[];
let found: Found[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  paper = await startPaper(makeDataDirWithSample());
  found = await readEverything(paper.origin);
  pages = found.filter(({ type }) => type === "text/html");
});

test.afterAll(async () => {
  await paper.stop();
  removeDataDir(paper.dataDir);
});

const indexed = () => pages.filter(({ text }) => !/noindex/.test(headOf(text).meta.get("robots") ?? ""));

/** Values that several pages share, each with the pages. */
function shared(list: Found[], of: (page: Found) => string): string[] {
  const by = new Map<string, string[]>();
  for (const page of list) by.set(of(page), [...(by.get(of(page)) ?? []), page.path]);
  return [...by]
    .filter(([, paths]) => paths.length > 1)
    .map(([value, paths]) => `${value}: ${paths.join(" ")}`);
}

/** Pages of which something isn't so, each with what links to it. */
const except = (list: Found[], isSo: (page: Found) => boolean): string[] =>
  list
    .filter((page) => !isSo(page))
    .map(({ path, from, status }) => `${path} (${status}), linked from ${from}`);

test("every link leads to a page that is there", () => {
  expect(pages.length).toBeGreaterThan(70);
  expect(except(found, ({ status }) => status === 200)).toEqual([]);
});

test("every page is linked to by its one address", () => {
  const astray = except(pages, ({ path, text }) => {
    const { canonical } = headOf(text);
    return canonical !== undefined && new URL(canonical).href === new URL(path, paper.origin).href;
  });
  expect(astray).toEqual([]);
});

test("every page has one heading, and a title that no other has", () => {
  expect(except(pages, ({ text }) => text.match(/<h1[\s>]/g)?.length === 1)).toEqual([]);
  expect(shared(pages, ({ text }) => headOf(text).title)).toEqual([]);
});

test("every page that search engines list is described as no other is", () => {
  expect(except(indexed(), ({ text }) => (headOf(text).meta.get("description") ?? "") !== "")).toEqual([]);
  expect(shared(indexed(), ({ text }) => headOf(text).meta.get("description") ?? "")).toEqual([]);
});

test("every page tells social networks what it is and where", () => {
  const silent = except(indexed(), ({ text }) => {
    const { meta, canonical = "" } = headOf(text);
    const said = ["og:title", "og:type", "og:description", "og:site_name", "og:locale"];
    const url = meta.get("og:url");
    return (
      said.every((name) => meta.get(name)) &&
      url !== undefined &&
      new URL(url).href === new URL(canonical).href
    );
  });
  expect(silent).toEqual([]);
});

test("what pages carry for programs can be read, and each kind of page carries its own", () => {
  const types = (path: string) =>
    structuredDataOf(pages.find((page) => page.path === path)?.text ?? "").flatMap((block) =>
      block["@graph"].map((thing) => thing["@type"]),
    );
  for (const { text } of pages)
    for (const block of structuredDataOf(text)) expect(block["@context"]).toBe("https://schema.org");
  expect(types("/")).toEqual(["NewsMediaOrganization", "WebSite"]);
  for (const list of [
    "/world",
    "/topics/water",
    "/archive",
    "/archive/2024",
    "/archive/2024/06",
    "/archive/2024/06/10",
  ])
    expect(types(list), list).toEqual(["CollectionPage", "BreadcrumbList"]);
  expect(types("/world/blinken-begins-eighth-trip")).toEqual(["NewsArticle", "BreadcrumbList"]);
  expect(types("/authors/clara-voss")).toContain("ProfilePage");
});

test("the sitemap has every page that search engines list, and no other", async () => {
  const listed = indexed().map(({ path }) => new URL(path, paper.origin).href);
  const told = await addressesInSitemap(paper.origin);
  // Further pages of a list are found from its first.
  expect(listed.filter((address) => !told.has(address) && !/[?&]page=\d+$/.test(address))).toEqual([]);
  expect([...told].filter((address) => !listed.includes(address))).toEqual([]);
});

test("an address that is nearly right leads to the right one, and one that is no date is not there", async () => {
  const ask = async (path: string) => {
    const answer = await fetch(paper.origin + path, { redirect: "manual" });
    return [answer.status, answer.headers.get("location")];
  };
  expect(await ask("/archive/2024/6")).toEqual([308, "/archive/2024/06"]);
  expect(await ask("/archive/2024/6/9")).toEqual([308, "/archive/2024/06/09"]);
  expect(await ask("/world?page=51")).toEqual([307, "/archive"]);
  expect(await ask("/search/?q=river")).toEqual([308, "/search?q=river"]);
  expect(await ask("/security.txt")).toEqual([308, "/.well-known/security.txt"]);
  const noDates = ["/archive/2024/13", "/archive/2024/02/30", "/archive/2024/06/20", "/archive/2099"];
  const noLists = ["/nowhere?page=51", "/topics/nothing?page=51", "/authors/nobody?page=51", "/world?page=9"];
  for (const path of [...noDates, ...noLists]) expect((await ask(path))[0], path).toBe(404);
  const further = await fetch(`${paper.origin}/corrections?page=9`);
  expect([further.status, headOf(await further.text()).title]).toEqual([404, "Not found – The Judean"]);
  const nothing = await fetch(`${paper.origin}/archive/2024/06/20`);
  expect(nothing.headers.get("x-robots-tag")).toBe("noindex");
  expect(nothing.headers.get("cache-control")).toBe("no-store");
  // The last day before it that has anything.
  expect(await nothing.text()).toContain('href="/archive/2024/06/10"');
});
