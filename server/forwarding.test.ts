import { once } from "node:events";
import {
  Agent,
  createServer,
  get,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { MessageChannel } from "node:worker_threads";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { forward } from "./forwarding.ts";
import { type Lines, linesOver } from "./pressroom/lines.ts";

/* The newsroom is a listener behind the two ends of a channel. */

const channel = new MessageChannel();
const lines: Lines = linesOver(channel.port1);
let newsroom: RequestListener;
let failures: string[];
let server: Server;
let port: number;

beforeAll(async () => {
  const behind = createServer((request, response) => newsroom(request, response));
  linesOver(channel.port2, (line) => behind.emit("connection", line));
  server = createServer((request, response) => {
    forward(request, response, lines.open(), request.url === "/admin/reset/x").catch((error: Error) => {
      failures.push(error.message);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  channel.port1.close();
});
beforeEach(() => {
  failures = [];
});

const origin = () => `http://127.0.0.1:${port}`;

test("a request arrives as it was sent, and its answer comes back as it was given", async () => {
  newsroom = async (request, response) => {
    const body = await text(request);
    response.setHeader("set-cookie", ["a=1; Path=/", "b=2; Path=/"]);
    response.writeHead(201, { "content-type": "text/plain", "x-of-next": "yes" });
    response.end(`${request.method} ${request.url} ${request.headers.cookie} ${body}`);
  };
  const answer = await fetch(`${origin()}/admin/articles?page=2`, {
    method: "POST",
    body: "words",
    headers: { cookie: "s=1; t=2" },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
  expect(answer.headers.get("x-of-next")).toBe("yes");
  expect(await answer.text()).toBe("POST /admin/articles?page=2 s=1; t=2 words");
});

test("nobody else says who asks, and what concerns one connection stays there", async () => {
  let headers: IncomingMessage["headers"] = {};
  newsroom = (request, response) => {
    headers = request.headers;
    response.end();
  };
  const sent = { "x-newspaper-pass": '{"clientAddress":"203.0.113.9"}', te: "trailers", upgrade: "h2c" };
  const [answer] = await once(get(`${origin()}/admin/reset/x`, { headers: sent }), "response");
  answer.resume();
  expect(JSON.parse(String(headers["x-newspaper-pass"]))).toEqual({
    id: expect.any(String),
    clientAddress: "127.0.0.1",
    isSecret: true,
  });
  expect(headers.te).toBeUndefined();
  expect(headers.upgrade).toBeUndefined();
});

test("who sends too much has the answer, though it was given before all had been read", async () => {
  newsroom = (_request, response) => void response.writeHead(413, { connection: "close" }).end("Too much.");
  const asking = httpRequest(`${origin()}/admin/media`, { method: "POST" });
  asking.on("error", () => {});
  asking.write(Buffer.alloc(300_000));
  const [answer] = await once(asking, "response");
  expect([answer.statusCode, await text(answer)]).toEqual([413, "Too much."]);
  asking.destroy();
});

test("a connection can be used again on which not all was read", async () => {
  newsroom = (_request, response) => void response.writeHead(403).end("No.");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const posting = httpRequest(`${origin()}/admin/media`, { method: "POST", agent });
  posting.end(Buffer.alloc(3_000_000));
  const [refused] = await once(posting, "response");
  expect([refused.statusCode, await text(refused)]).toEqual([403, "No."]);
  const [again] = await once(get(`${origin()}/admin`, { agent }), "response");
  expect([again.statusCode, await text(again)]).toEqual([403, "No."]);
  agent.destroy();
});

test("an answer that goes on for long comes as it is given", async () => {
  let goOn = () => {};
  newsroom = (_request, response) => {
    response.write("first,");
    goOn = () => void response.end("second");
  };
  const [answer] = await once(get(`${origin()}/admin`), "response");
  const [first] = await once(answer, "data");
  expect(String(first)).toBe("first,");
  goOn();
  expect(await text(answer)).toBe("second");
});

test("whoever goes away is not worked for any more", async () => {
  let ended: Promise<unknown> = Promise.resolve();
  const begun = new Promise<void>((began) => {
    newsroom = (request, response) => {
      ended = once(response, "close");
      request.resume();
      began();
    };
  });
  const asking = get(`${origin()}/admin`);
  asking.on("error", () => {});
  await begun;
  asking.destroy();
  await ended;
});

test("that the newsroom is gone is said", async () => {
  newsroom = () => lines.breakAll(new Error("The pressroom ended before it had answered."));
  await expect(fetch(`${origin()}/admin`)).rejects.toThrow();
  expect(failures).toEqual(["The pressroom ended before it had answered."]);
});
