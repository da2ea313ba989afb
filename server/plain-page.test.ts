import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, expect, it, vi } from "vitest";
import { transaction } from "#db/client.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { editor } from "#domain/articles/testing.ts";
import { setBreakingLine } from "#domain/publication/breaking-line.ts";
import { changePublication } from "#domain/publication/publication.ts";
import { lookAtPaper } from "./paper-in-brief.ts";
import { plainTexts, sendPlainPage } from "./plain-page.ts";

beforeEach(emptyDatabase);

/** What a reader gets who is sent such a page. */
async function sent(status: number, headers: Record<string, string> = {}, method = "GET") {
  const server = createServer((_, response) => sendPlainPage(response, status, headers)).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { method });
  const html = await answer.text();
  server.close();
  return { answer, html };
}

it.each(Object.keys(plainTexts).map(Number))(
  "says what is wrong with %i, and where to go on",
  async (status) => {
    const { answer, html } = await sent(status);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain(plainTexts[status]?.title);
    expect(html).toContain('<form action="/search"');
    expect(html).toContain('<a href="/">Front page</a>');
  },
);

it("is in the paper's name and language, as they were last known", async () => {
  await transaction(async (tx) => {
    await changePublication(tx, { name: "הארץ <b>", language: "he" }, new Date());
    await tx.insert(sections).values({ slug: "olam", name: "עולם & more", description: "", position: 0 });
  });
  await lookAtPaper();
  const { html } = await sent(500);
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).toContain('<header><a href="/">הארץ &lt;b&gt;</a></header>');
  expect(html).toContain('<a href="/olam">עולם &amp; more</a>');
  await emptyDatabase();
  expect((await sent(500)).html).toContain("הארץ");
});

it("has the breaking line over it until its instant, and no longer", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T12:00:00Z") });
  const until = new Date("2026-11-24T12:00:30Z");
  await setBreakingLine(editor, { text: "Bridge <closed>", address: "/world/bridge", until }, new Date());
  await lookAtPaper();
  const line = '<a href="/world/bridge" dir="auto">Bridge &lt;closed&gt;</a>';
  expect((await sent(503)).html).toContain(line);
  vi.setSystemTime(until);
  expect((await sent(503)).html).not.toContain("Bridge");
  vi.useRealTimers();
});

it("says when to come back, and by which number to ask", async () => {
  const { answer, html } = await sent(503, { "retry-after": "5" });
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(html).toContain("Try again in 5 seconds.");
  expect((await sent(429, { "retry-after": "120" })).html).toContain("Try again in 2 minutes.");
  expect((await sent(500, { "x-request-id": "<abc>" })).html).toContain("this number: &lt;abc&gt;");
});

it("sends a HEAD without a body, of the same length", async () => {
  const { answer, html } = await sent(404, {}, "HEAD");
  expect(html).toBe("");
  expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(1_000);
});
