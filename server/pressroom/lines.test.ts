import { once } from "node:events";
import { createServer, request } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Lines, linesOver } from "./lines.ts";

let ends: MessageChannel;
let lines: Lines;
let answered: Duplex[];

beforeEach(() => {
  ends = new MessageChannel();
  answered = [];
  lines = linesOver(ends.port1);
  linesOver(ends.port2, (line) => answered.push(line));
});
afterEach(() => ends.port1.close());

/** A line, and its other end. */
async function open(): Promise<[Duplex, Duplex]> {
  const here = lines.open();
  await expect.poll(() => answered.length).toBeGreaterThan(0);
  const there = answered.shift();
  if (!there) throw new Error("Nobody answered.");
  return [here, there];
}

describe("a line between two threads", () => {
  it("carries what is said at each end to the other, to its end", async () => {
    const [here, there] = await open();
    here.end("Hello over there.");
    expect(await text(there)).toBe("Hello over there.");
    there.end("Hello back.");
    expect(await text(here)).toBe("Hello back.");
  });

  it("is one of many, which are not mixed up", async () => {
    const pairs = [await open(), await open(), await open()];
    for (const [n, [here]] of pairs.reverse().entries()) here.end(`number ${n}`);
    expect(await Promise.all(pairs.map(([, there]) => text(there)))).toEqual([
      "number 0",
      "number 1",
      "number 2",
    ]);
  });

  it("holds up whoever writes until somebody reads, and loses nothing", async () => {
    const [here, there] = await open();
    const whole = Buffer.alloc(3_000_000, "abcdefg");
    let sent = 0;
    for (let at = 0; at < whole.length; at += 50_000)
      here.write(whole.subarray(at, at + 50_000), () => {
        sent += 50_000;
      });
    here.end();
    await new Promise((settle) => setTimeout(settle, 50));
    expect(sent).toBeLessThan(1_000_000);
    expect(whole.equals(await buffer(there))).toBe(true);
    expect(sent).toBe(whole.length);
  });

  it("that one end breaks is broken at the other", async () => {
    const [here, there] = await open();
    there.destroy();
    await once(here, "close");
    expect(here.destroyed).toBe(true);
  });

  it("still gives what was said before the other end went away", async () => {
    const [here, there] = await open();
    const whole = Buffer.alloc(50_000, "x");
    there.end(whole, () => there.destroy());
    here.end();
    there.resume();
    await once(there, "close");
    expect((await buffer(here)).length).toBe(whole.length);
  });

  it("is broken when nobody is there any more", async () => {
    const [here] = await open();
    const failed = once(here, "error");
    lines.breakAll(new Error("The other end is gone."));
    expect(String(await failed)).toContain("The other end is gone.");
  });

  it("is all that HTTP needs of a connection", async () => {
    const server = createServer(async (asked, answer) => {
      answer.writeHead(200, { "content-type": "text/plain" }).end(`${asked.url} ${await text(asked)}`);
    });
    const [here, there] = await open();
    server.emit("connection", there);
    const asking = request({ method: "POST", path: "/there", createConnection: () => here as Socket });
    asking.end("and back");
    const [answer] = await once(asking, "response");
    expect(await text(answer)).toBe("/there and back");
  });
});
