import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { within } from "./root.js";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...globSync("docs/**/*.md", { cwd: within() }),
];
const textOf = (page) => readFileSync(within(page), "utf8");
const decisions = pages.filter((page) => page.startsWith(join("docs", "decisions")));
const numberOf = (page) => basename(page).slice(0, 4);

/** The name that a heading has in an address, as GitHub makes it. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (text) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

/** @returns {boolean} whether a link of a page leads to a file that is there, and to a heading of it */
function leadsSomewhere(page, link) {
  const [file, anchor] = link.split("#");
  const path = file ? join(dirname(page), file) : page;
  return existsSync(within(path)) && (!anchor || anchorsOf(textOf(path)).includes(anchor));
}

it.each(pages)("every link of %s within the repository leads somewhere", (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  const inside = links.filter((link) => !/^(https?|mailto):/.test(link));
  expect(inside.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

it("each decision has a number of its own, and its page begins with it", () => {
  const numbers = decisions.map(numberOf);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  expect(decisions.filter((page) => !textOf(page).startsWith(`# ${numberOf(page)} `))).toEqual([]);
});

it("every decision that a page or the code speaks of is there", () => {
  const code = globSync("{app,bench,cli,components,db,domain,e2e,platform,scripts,server}/**/*.{ts,tsx,js}", {
    cwd: within(),
  });
  const spoken = [...pages, ...code].flatMap((file) =>
    [...textOf(file).matchAll(/\bdecisions? (\d{4})\b/g)].map(([, number]) => number),
  );
  const numbers = new Set(decisions.map(numberOf));
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.filter((number) => !numbers.has(number))).toEqual([]);
});
