import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { chooseCoding } from "../accept-encoding.ts";
import { finishPage, withoutScripts } from "./finish-page.ts";

const asPage = { "content-type": "text/html; charset=utf-8" };

describe("a finished page", () => {
  it("has no script left but data", () => {
    const data = '<script type="application/ld+json">{"a":"<\\/b>"}</script>';
    const html = `<head><link rel="preload" href="/a.woff2" as="font"/><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><script src="/a.js" async=""></script>${data}</head><body><p>One<!-- --> two</p><div hidden=""><!--$--><!--/$--></div><script>self.__next_f.push([1,"</p>"])</script></body>`;
    expect(withoutScripts(html)).toBe(
      `<head><link rel="preload" href="/a.woff2" as="font"/>${data}</head><body><p>One two</p></body>`,
    );
  });

  it("says the same in every coding, under an ETag of its own", async () => {
    const html = "<p>שלום</p>".repeat(100);
    const { variants, bytes } = await finishPage(200, Buffer.from(html), { ...asPage, "x-test": "1" });
    expect(Buffer.from(variants.identity.body).toString()).toBe(html);
    expect(brotliDecompressSync(variants.br.body).toString()).toBe(html);
    expect(gunzipSync(variants.gzip.body).toString()).toBe(html);
    expect(new Set(Object.values(variants).map(({ etag }) => etag)).size).toBe(3);
    expect(variants.br.headers).toMatchObject({
      "content-encoding": "br",
      vary: "accept-encoding",
      "x-test": "1",
    });
    expect(variants.identity.headers).not.toHaveProperty("content-encoding");
    expect(bytes).toBe(Object.values(variants).reduce((sum, { body }) => sum + body.length, 0));
  });

  it("that is a document is sent as it is, compressed where that gains anything", async () => {
    const feed = Buffer.from("<rss><!-- kept --><script>kept</script></rss>".repeat(20));
    const { variants } = await finishPage(200, feed, { "content-type": "application/rss+xml" });
    expect(brotliDecompressSync(variants.br.body)).toEqual(feed);
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]);
    const finished = await finishPage(200, picture, { "content-type": "image/png" });
    expect(Buffer.from(finished.variants.br.body)).toEqual(picture);
    expect(finished.variants.br.headers).not.toHaveProperty("content-encoding");
    expect(finished.bytes).toBe(picture.length);
  });
});

describe("the coding that is sent", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["*", "br"],
    ["identity", "identity"],
    ["BR", "br"],
    ["br ; q = 0, gzip", "gzip"],
    ["br;q=0, *;q=0", "identity"],
  ])("for %j is %s", (header, coding) => {
    expect(chooseCoding(header)).toBe(coding);
  });
});
