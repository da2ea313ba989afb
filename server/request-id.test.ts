import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { settings } from "#platform/env.ts";
import { requestId } from "./request-id.ts";

const ours = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function requestWith(id?: string) {
  const request = new IncomingMessage(new Socket());
  if (id !== undefined) request.headers["x-request-id"] = id;
  return request;
}

test("a request has one id, however often it is asked for", () => {
  const request = requestWith();
  expect(requestId(request)).toMatch(ours);
  expect(requestId(request)).toBe(requestId(request));
  expect(requestId(requestWith())).not.toBe(requestId(request));
});

test("an id that comes with a request counts only when there is a proxy to trust", () => {
  expect(requestId(requestWith("from-anybody"))).toMatch(ours);
  settings().trustProxy = 1;
  expect(requestId(requestWith("1-65b2c4e1-0a1b2c3d4e5f"))).toBe("1-65b2c4e1-0a1b2c3d4e5f");
});

test.each(["short", "a".repeat(129), 'with "quotes"', "with\ttabs in it", ""])(
  "an id that a log could not take is replaced: %j",
  (id) => {
    settings().trustProxy = 1;
    expect(requestId(requestWith(id))).toMatch(ours);
  },
);
