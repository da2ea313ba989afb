import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { countAtOnce, countLater, requestCounts, turnBegan } from "./request-counts.ts";

function answered(method: string, status: number, ended = true) {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  const response = new ServerResponse(request);
  response.statusCode = status;
  if (ended) response.end();
  return [request, response] as const;
}

const timed = () => requestCounts.readers.times.counts.reduce((sum, count) => sum + count, 0);

it("what is answered at once shares the time of its turn", async () => {
  const before = { timed: timed(), seconds: requestCounts.readers.times.seconds };
  const began = turnBegan();
  for (let times = 0; times < 3; times++) countAtOnce("readers", ...answered("GET", 200));
  expect(turnBegan()).toBe(began);
  await nextTurn();
  const turn = (performance.now() - began) / 1_000;
  expect(timed()).toBe(before.timed + 3);
  expect(requestCounts.readers.times.seconds - before.seconds).toBeLessThanOrEqual(turn);
  expect(turnBegan()).toBeGreaterThan(began);
});

it("answers are told apart by method and status, and by whether anybody waited for their end", () => {
  const { GET, other } = requestCounts.media.answers;
  countAtOnce("media", ...answered("GET", 304));
  countLater("media", ...answered("GET", 200, false), turnBegan());
  countLater("media", ...answered("PURGE", 405), turnBegan());
  expect(Object.fromEntries(GET)).toEqual({ 304: 1, 499: 1 });
  expect(Object.fromEntries(other)).toEqual({ 405: 1 });
});
