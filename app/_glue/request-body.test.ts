import { describe, expect, test } from "vitest";
import { parseJson, readBody } from "./request-body.ts";

const address = "http://localhost/admin/sign-in/renew";
const posted = (body: BodyInit, headers = {}) =>
  new Request(address, { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** A body whose length nobody tells. @returns it, and how much of it was asked for */
function endless() {
  const asked = { parts: 0, givenUp: false };
  const stream = new ReadableStream({
    pull(controller) {
      asked.parts += 1;
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel() {
      asked.givenUp = true;
    },
  });
  return { stream, asked };
}

describe("a body", () => {
  test("is read whole when it is as long as it may be", async () => {
    expect(await readBody(posted("1234"), 4)).toEqual(Buffer.from("1234"));
    expect(await readBody(new Request(address), 4)).toHaveLength(0);
  });

  test("that is longer is not read", async () => {
    expect(await readBody(posted("12345"), 4)).toBeUndefined();
    expect(await readBody(posted("1", { "content-length": "5" }), 4)).toBeUndefined();
  });

  test("without an end is given up as soon as it is too long", async () => {
    const { stream, asked } = endless();
    expect(await readBody(posted(stream), 4_000)).toBeUndefined();
    expect(asked.givenUp).toBe(true);
    expect(asked.parts).toBeLessThan(10);
  });

  test("that breaks off is none", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
    expect(await readBody(posted(broken), 4_000)).toBeUndefined();
  });

  test("is JSON, or nothing", () => {
    expect(parseJson(Buffer.from('{"name":"אבג"}'))).toEqual({ name: "אבג" });
    expect(parseJson(Buffer.from("{"))).toBeUndefined();
  });
});
