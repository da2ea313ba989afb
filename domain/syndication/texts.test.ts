import robotsParser from "robots-parser";
import { describe, expect, test } from "vitest";
import { asLlmsText } from "./llms-text.ts";
import { asRobots } from "./robots.ts";
import { asSecurityText } from "./security-text.ts";

const site = "https://paper.example";

describe("robots.txt", () => {
  /** As a crawler reads it that others have written. */
  const read = robotsParser(`${site}/robots.txt`, asRobots(site));

  test.each([
    ["/", true],
    ["/world/rivers", true],
    ["/administration", true],
    ["/search-and-rescue", true],
    ["/newsletters", true],
    ["/feed.xml", true],
    ["/api/articles", true],
    ["/admin", false],
    ["/admin/articles", false],
    ["/search", false],
    ["/search?q=a", false],
    ["/preview/abc", false],
    ["/newsletters/confirm/abc", false],
    ["/newsletters/unsubscribe/abc", false],
    ["/api/auth/session", false],
  ])("%s may be crawled: %s", (path, may) => {
    expect(read.isAllowed(site + path, "Somebot")).toBe(may);
  });

  test("names the sitemaps", () => {
    expect(read.getSitemaps()).toEqual([`${site}/sitemap.xml`, `${site}/news-sitemap.xml`]);
  });
});

test("security.txt has every field that RFC 9116 asks for, and is good for less than a year", () => {
  const now = new Date("2026-03-02T08:00:00.000Z");
  const text = asSecurityText("news@paper.example", { language: "he" }, site, now);
  expect(text).toBe(
    [
      "Contact: mailto:news@paper.example",
      "Expires: 2026-08-30T00:00:00.000Z",
      "Preferred-Languages: he, en",
      "Canonical: https://paper.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
  const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
  expect(Date.parse(expires) - now.getTime()).toBeLessThan(365 * 86_400_000);
});

describe("llms.txt", () => {
  const paper = { name: "The [Valley] Paper", tagline: "News", language: "he" };
  const sections = [{ name: "חדשות", slug: "חדשות", description: "All\nnews" }];
  const text = asLlmsText(paper, sections, ["about", "terms"], site);

  test("begins with the name and says in which language the paper is", () => {
    expect(text).toMatch(/^# The \\\[Valley\\\] Paper\n\n> News\n/);
    expect(text).toContain("in Hebrew;");
  });

  test("names sections, feeds, the archive and the terms by whole addresses", () => {
    expect(text).toContain(`- [חדשות](${site}/%D7%97%D7%93%D7%A9%D7%95%D7%AA): All news\n`);
    for (const path of ["/feed.json", "/feed.atom", "/feed.xml", "/archive", "/terms", "/sitemap.xml"])
      expect(text).toContain(`](${site}${path})`);
    // What the newsroom has not written yet leads nobody on.
    expect(text).not.toContain("/privacy");
    expect(asLlmsText(paper, sections, [], site)).not.toContain("## The paper");
  });
});
