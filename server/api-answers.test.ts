import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "#domain/api/testing.ts";
import { settings } from "#platform/env.ts";
import { answerBeforehand } from "./api-answers.ts";
import { sendPlainPage } from "./plain-page.ts";

/* What the read API answers before anything is looked up: here everything else is answered 500. */

let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    if (!answerBeforehand(request, response)) sendPlainPage(response, 500);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (method = "GET") => fetch(`${origin}/api/articles`, { method });

test("a browser that asks whether a page of another site may read is told that it may", async () => {
  const response = await ask("OPTIONS");
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("nothing can be changed by %s", async (method) => {
  const response = await ask(method);
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect(faultsOf(await response.json(), "Problem")).toEqual([]);
});

test("what goes wrong is told to a program as a program reads it", async () => {
  const response = await ask();
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ type: "about:blank", status: 500 });
});

test("a network that asks more than six hundred times a minute is told when to come again", async () => {
  const asked = await Promise.all(Array.from({ length: 610 }, () => ask("HEAD")));
  const waiting = asked.filter(({ status }) => status === 429);
  expect(waiting.length).toBeGreaterThanOrEqual(10);
  expect(Number(waiting[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  const last = await ask();
  expect(faultsOf(await last.json(), "Problem")).toEqual([]);

  settings().rateLimits = false;
  expect((await ask()).status).toBe(500);
});
