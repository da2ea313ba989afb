import type { IncomingMessage, ServerResponse } from "node:http";
import { noTimes, noteTime, type Times } from "#platform/times.ts";

/*
 * What the door has answered, as plain numbers: a page from memory is sent in some twenty microseconds, and to count it
 * must not be seen in that.
 */

export const rooms = ["readers", "newsroom", "media", "static", "operating", "door"] as const;

/** Who answered: `door` stands for what was turned away or sent on there. */
export type Room = (typeof rooms)[number];

const methods = ["GET", "HEAD", "POST", "other"] as const;
type Method = (typeof methods)[number];

/** Upper bounds in seconds: the first holds pages from memory. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface RoomCounts {
  times: Times;
  /** Answers by method and status. */
  answers: Record<Method, Map<number, number>>;
}

/** Of this process since it began. */
export const requestCounts = Object.fromEntries(
  rooms.map((room) => [room, { times: noTimes(bounds), answers: noAnswers() }]),
) as Record<Room, RoomCounts>;

function noAnswers(): RoomCounts["answers"] {
  return { GET: new Map(), HEAD: new Map(), POST: new Map(), other: new Map() };
}

/** What proxies write down when whoever asked went away before the answer was whole. */
const wentAway = 499;

/**
 * Counts an answer that has been given.
 * @param begun when its request came in, by `performance.now()`
 */
export function countAnswer(
  room: Room,
  { method }: IncomingMessage,
  response: ServerResponse,
  begun: number,
): void {
  const { times, answers } = requestCounts[room];
  noteTime(times, (performance.now() - begun) / 1_000);
  const ofMethod = answers[method === "GET" || method === "HEAD" || method === "POST" ? method : "other"];
  const status = response.writableEnded ? response.statusCode : wentAway;
  ofMethod.set(status, (ofMethod.get(status) ?? 0) + 1);
}
