import { describe, expect, it } from "vitest";
import { readAddress } from "./addresses.ts";
import { isOwnHost, isOwnOrigin, isSameHost } from "./host.ts";

const address = (target: string) => readAddress(target)?.address;

describe("an address", () => {
  it.each([
    ["/", "/"],
    ["/world/river?utm_source=x", "/world/river"],
    ["/world?page=2&x=1", "/world?page=2"],
    ["/world?page=2;drop", "/world"],
    ["/topics/water?page=3", "/topics/water?page=3"],
    ["/terms?version=2&page=9", "/terms?version=2"],
    ["/about?page=2", "/about"],
    // Next leads to where it stands without the slash, with what is left of the query.
    ["/world/?page=2", "/world/?page=2"],
    ["/search/?q=river&x=1", "/search/?q=river"],
    ["/newsletters?page=2", "/newsletters"],
    ["/?page=2", "/"],
    ["/feed.xml?page=2", "/feed.xml"],
    ["/topics/water/feed.atom?utm_source=x&page=2", "/topics/water/feed.atom"],
    ["/api/articles?topic=a&limit=5", "/api/articles?limit=5&topic=a"],
    ["/api/articles?limit=0&limit=1", "/api/articles?limit=0&limit=1"],
    ["/api/articles?nxtPslug=x&limit=5", "/api/articles?limit=5&unknown=nxtPslug"],
    ["/api/articles/river?unknown=x", "/api/articles/river?unknown=unknown"],
    ["/api/articles?", "/api/articles"],
    ["/world?page=0", "/world"],
    ["/world?page=02", "/world"],
    ["/world/%72iver", "/world/river"],
    ["/world/שלום", "/world/%D7%A9%D7%9C%D7%95%D7%9D"],
    ["/world/%d7%a9%d7%9c%d7%95%d7%9d", "/world/%D7%A9%D7%9C%D7%95%D7%9D"],
  ])("%s is kept as %s", (target, kept) => {
    expect(address(target)).toBe(kept);
  });

  it.each([
    "/x/../admin",
    "/x/%2e%2e/about",
    "/./admin",
    "//evil.example/",
    "/%E0%A4%A",
    "/a%2Fb",
    "/a%00b",
    "http://x/",
    "*",
    "",
    `/${"a".repeat(3_000)}`,
  ])("%s is none", (target) => {
    expect(readAddress(target)).toBeUndefined();
  });

  it("with a token in it is secret", () => {
    expect(readAddress("/newsletters/confirm/abc")?.isSecret).toBe(true);
    expect(readAddress("/newsletters")?.isSecret).toBe(false);
  });

  it("of the newsroom is told apart from a section that begins alike", () => {
    expect(readAddress("/admin/articles")?.isNewsroom).toBe(true);
    expect(readAddress("/administration")?.isNewsroom).toBe(false);
  });
});

describe("a host", () => {
  it("is the publication's own under any name of this machine, on its port", () => {
    expect(isOwnHost("localhost:3000")).toBe(true);
    expect(isOwnHost("127.0.0.1:3000")).toBe(true);
    expect(isOwnHost("[::1]:3000")).toBe(true);
    expect(isSameHost("paper.example:443", "paper.example", "https:")).toBe(true);
    expect(isSameHost("paper.example.", "paper.example", "https:")).toBe(true);
    expect(isSameHost("paper.example:80", "paper.example", "https:")).toBe(false);
    expect(isOwnHost("localhost:3001")).toBe(false);
    expect(isOwnHost("evil.example:3000")).toBe(false);
    expect(isOwnHost("localhost.evil.example:3000")).toBe(false);
    expect(isSameHost("Paper.example", "paper.example")).toBe(true);
  });

  it("of another site may send no form", () => {
    expect(isOwnOrigin("http://localhost:3000", "same-origin")).toBe(true);
    expect(isOwnOrigin(undefined, undefined)).toBe(true);
    expect(isOwnOrigin("http://evil.example", "")).toBe(false);
    expect(isOwnOrigin("https://localhost:3000", "")).toBe(false);
    expect(isOwnOrigin("null", "")).toBe(false);
    expect(isOwnOrigin("http://localhost:3000", "cross-site")).toBe(false);
  });
});

describe("the newsroom", () => {
  it.each(["/admin", "/admin/articles/7", "/api/auth/session", "/%61dmin/staff"])("has %s", (target) => {
    expect(readAddress(target)?.isNewsroom).toBe(true);
  });

  it.each(["/", "/administrator", "/api", "/api/authors", "/world/admin"])("has not %s", (target) => {
    expect(readAddress(target)?.isNewsroom).toBe(false);
  });

  it.each([
    ["/admin/set-up?token=x", true],
    ["/admin/invitation/x", true],
    ["/admin/reset/x", true],
    ["/admin/reset", false],
    ["/admin/sign-in", false],
  ])("%s is a secret: %s", (target, isSecret) => {
    expect(readAddress(target)?.isSecret).toBe(isSecret);
  });
});
