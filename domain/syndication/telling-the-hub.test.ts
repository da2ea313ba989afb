import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { settings } from "#db/schema/publication.ts";
import { hubPings } from "#db/schema/syndication.ts";
import { emptyDatabase } from "#db/testing.ts";
import { editor, june, makeNewsroom, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { asHubAddress } from "./hub-address.ts";
import { changeSyndication, findSyndication } from "./syndication-settings.ts";
import { tellHub } from "./telling-the-hub.ts";

const admin = { ...editor, role: "admin" } as const;
const site = "http://localhost:3000";
const seconds = 1_000;

let server: Server | undefined;

/** A hub on this machine. @param answers the statuses that it gives, one after the other; then 204 */
async function openHub(...answers: number[]): Promise<{ address: string; heard: URLSearchParams[] }> {
  const heard: URLSearchParams[] = [];
  server = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    const status = answers.shift() ?? 204;
    if (status < 300) heard.push(body);
    response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/" } : {}).end();
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, heard };
}

const setHub = (hub: string) => changeSyndication(admin, { hub, securityContact: "" }, june(1));
const waiting = async () => (await db.select().from(hubPings)).map(({ feed }) => feed).sort();
const topicsOf = (heard: URLSearchParams[]) => heard.map((body) => body.get("hub.url")).sort();
const later = (from: Date, by: number) => new Date(from.getTime() + by);

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

afterEach(async () => {
  const listening = server;
  server = undefined;
  listening?.closeAllConnections();
  if (listening) await new Promise((resolve) => listening.close(resolve));
});

describe("the hub", () => {
  test("is told of every feed that an article changes, once", async () => {
    const hub = await openHub();
    await setHub(hub.address);
    const { articleId, version } = await publish("Rivers rise", { topics: [1], bylines: [1] }, june(1));
    await tellHub(june(1));
    const lists = ["", "/world", "/topics/rivers", "/authors/ada-lund"];
    const feeds = lists.flatMap((list) => ["xml", "atom", "json"].map((end) => `${site}${list}/feed.${end}`));
    expect(topicsOf(hub.heard)).toEqual(feeds.sort());
    expect(hub.heard.every((body) => body.get("hub.mode") === "publish")).toBe(true);
    expect(await waiting()).toEqual([]);

    await unpublishArticle(commandLine, { articleId, version, reason: "Wrong." }, june(2));
    await tellHub(june(2));
    expect(hub.heard).toHaveLength(2 * feeds.length);
  });

  test("hears once of a feed that changed several times before it was told", async () => {
    const hub = await openHub();
    await setHub(hub.address);
    for (const name of ["One", "Two", "Three"]) await publish(name, { bylines: [] }, june(1));
    expect(await waiting()).toHaveLength(6);
    await tellHub(june(1));
    expect(hub.heard).toHaveLength(6);
  });

  test("that is not well is tried again, longer after each time, and given up in the end", async () => {
    const hub = await openHub(...new Array<number>(100).fill(503));
    await setHub(hub.address);
    await publish("Rivers rise", { bylines: [] }, june(1));
    const waits: number[] = [];
    for (let at = june(1); ; ) {
      await tellHub(at);
      const [ping] = await db.select().from(hubPings);
      if (!ping) break;
      expect(ping.lastError).toBe("it answered 503");
      waits.push(ping.dueAt.getTime() - at.getTime());
      at = later(ping.dueAt, 30 * seconds);
    }
    const least = [5, 30, 120, 600, 3_600].map((wait) => wait * seconds);
    expect(waits).toHaveLength(least.length);
    expect(waits.filter((wait, attempt) => wait < (least[attempt] ?? 0))).toEqual([]);
    expect(hub.heard).toEqual([]);
  });

  test("is told when it is well again", async () => {
    const hub = await openHub(...new Array<number>(6).fill(500));
    await setHub(hub.address);
    await publish("Rivers rise", { bylines: [] }, june(1));
    await tellHub(june(1));
    expect(hub.heard).toEqual([]);
    await tellHub(later(june(1), 60 * seconds));
    expect(hub.heard).toHaveLength(6);
    expect(await waiting()).toEqual([]);
  });

  test("leads nowhere else", async () => {
    const hub = await openHub(302);
    await setHub(hub.address);
    await publish("Rivers rise", { bylines: [] }, june(1));
    await tellHub(june(1));
    expect((await db.select().from(hubPings)).map(({ lastError }) => lastError)).toEqual(["it answered 302"]);
  });

  test("that cannot be reached keeps nothing from being published", async () => {
    await setHub("http://127.0.0.1:1/");
    await publish("Rivers rise", { bylines: [] }, june(1));
    await tellHub(june(1));
    const [ping] = await db.select().from(hubPings);
    expect(ping?.attempts).toBe(1);
    expect(ping?.lastError).toMatch(/ECONNREFUSED|bad port/);
  });

  test("hears nothing where none is set, nor what another had still to be told", async () => {
    await publish("Rivers rise", {}, june(1));
    expect(await waiting()).toEqual([]);
    const first = await openHub();
    await setHub(first.address);
    await publish("Chess begins", {}, june(1));
    expect(await waiting()).not.toEqual([]);
    await setHub("");
    expect(await waiting()).toEqual([]);
    await tellHub(june(1));
    expect(first.heard).toEqual([]);
  });

  test("is told again of what changed while it was being told", async () => {
    let publishing: Promise<unknown> | undefined;
    const hub = await openHub();
    server?.prependOnceListener("request", () => {
      publishing = publish("Chess begins", { bylines: [] }, june(1));
    });
    await setHub(hub.address);
    await publish("Rivers rise", { bylines: [] }, june(1));
    await tellHub(june(1));
    await publishing;
    await tellHub(later(june(1), seconds));
    expect(await waiting()).toEqual([]);
    expect(hub.heard.length).toBeGreaterThanOrEqual(6);
    const front = hub.heard.filter((body) => body.get("hub.url") === `${site}/feed.xml`);
    expect(front.length).toBeGreaterThanOrEqual(1);
  });
});

describe("the address of a hub", () => {
  test.each([
    ["https://hub.example/", true],
    ["https://hub.example/?paper=1", true],
    ["http://127.0.0.1:8080/", true],
    ["http://hub.example/", false],
    ["http://169.254.169.254/latest/meta-data/", false],
    ["https://me:secret@hub.example/", false],
    ["ftp://hub.example/", false],
    ["file:///etc/passwd", false],
    ["hub.example", false],
    ["", false],
  ])("%s may be one: %s", (address, may) => {
    expect(asHubAddress(address) !== "").toBe(may);
  });

  test("is kept as headers can carry it", async () => {
    await setHub("https://hüb.example/нові>; rel=x?é");
    const { hub } = await findSyndication();
    expect(hub).toBe("https://xn--hb-xka.example/%D0%BD%D0%BE%D0%B2%D1%96%3E;%20rel=x?%C3%A9");
    expect(() => new Headers({ link: `<${hub}>; rel="hub"` })).not.toThrow();
  });

  test("is refused beside its field when it can be none, and only an administrator sets it", async () => {
    await expect(setHub("http://hub.example/")).rejects.toMatchObject({ field: "hub" });
    const input = { hub: "https://hub.example/", securityContact: "" };
    await expect(changeSyndication(editor, input, june(1))).rejects.toThrow();
    expect((await findSyndication()).hub).toBe("");
  });
});

test("until somebody is named, whoever sends the paper's mails hears of security holes", async () => {
  expect((await findSyndication()).securityContact).toBe("news@localhost");
  await changeSyndication(admin, { hub: "", securityContact: "safe@paper.example" }, june(1));
  expect((await findSyndication()).securityContact).toBe("safe@paper.example");
  await changeSyndication(admin, { hub: "", securityContact: "news@localhost" }, june(1));
  const [kept] = await db.select().from(settings).where(eq(settings.key, "syndication"));
  expect(kept?.value).toMatchObject({ securityContact: "" });
});
