import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readAddress } from "./addresses.ts";
import { createPrint } from "./pressroom/printing.ts";
import { createReaderPages, type ReaderPages } from "./reader-pages.ts";

/* What stands at addresses is made by a stand-in for Next. */

let pages: ReaderPages;
let status = 200;
let asked: string[] = [];
let failures: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const address = readAddress(request.url ?? "");
    if (!address) throw new Error("This is no address.");
    Promise.resolve(pages.answer(request, response, address)).catch((error: Error) => {
      failures.push(error.message);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

beforeEach(() => {
  [status, asked, failures] = [200, [], []];
  const changes = { take: () => new Set<string>() };
  const print = createPrint(async ({ path }) => {
    asked.push(path);
    return { status, headers: { "content-type": "text/html" }, body: Buffer.from("<p>A page</p>") };
  });
  pages = createReaderPages(changes, print);
});

test("a page is kept, and the question of a search is not, even one that asks for nothing", async () => {
  for (const path of ["/world", "/search", "/search?from=9999-99-99", "/search?q=%21"]) {
    const first = await fetch(origin + path);
    expect((await fetch(origin + path)).status).toBe(200);
    const isKept = !path.includes("?");
    expect(
      asked.filter((each) => each === path),
      path,
    ).toHaveLength(isKept ? 1 : 2);
    expect(first.headers.get("cache-control")).toBe(isKept ? "public, no-cache" : "no-store");
  }
  expect(pages.cache.size().pages).toBe(2);
});

test("a page that can't be made is told of without what was searched for", async () => {
  status = 500;
  await fetch(`${origin}/search?q=somebody`);
  expect(failures).toEqual(["/search could not be rendered."]);
});
