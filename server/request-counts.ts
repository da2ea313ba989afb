import type { IncomingMessage, ServerResponse } from "node:http";
import { noTimes, noteTime, type Times } from "#platform/times.ts";

/*
 * What the door has answered, as plain numbers: a page from memory is sent in some twenty microseconds, and to count it
 * must not be seen in that. To read the clock is, so that it is read once in a turn of the event loop, and what was answered
 * at once within the turn has shared its time.
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
  /** Answered at once within this turn. */
  atOnce: number;
  /** Answers by method and status. */
  answers: Record<Method, Map<number, number>>;
}

/** Of this process since it began. */
export const requestCounts = Object.fromEntries(
  rooms.map((room) => [room, { times: noTimes(bounds), atOnce: 0, answers: noAnswers() }]),
) as Record<Room, RoomCounts>;

const ofAllRooms = Object.values(requestCounts);

function noAnswers(): RoomCounts["answers"] {
  return { GET: new Map(), HEAD: new Map(), POST: new Map(), other: new Map() };
}

/** What proxies write down when whoever asked went away before the answer was whole. */
const wentAway = 499;

const turn = { began: 0, lasts: false, answered: 0 };

/** When this turn of the event loop took in its first request, in milliseconds, by `performance.now()`. */
export function turnBegan(): number {
  if (!turn.lasts) {
    turn.lasts = true;
    turn.began = performance.now();
    setImmediate(endTurn);
  }
  return turn.began;
}

function endTurn(): void {
  turn.lasts = false;
  if (turn.answered === 0) return;
  const seconds = (performance.now() - turn.began) / 1_000 / turn.answered;
  turn.answered = 0;
  for (const counts of ofAllRooms) {
    if (counts.atOnce === 0) continue;
    noteTime(counts.times, seconds, counts.atOnce);
    counts.atOnce = 0;
  }
}

/** Counts an answer that was given within the turn in which it was asked for. */
export function countAtOnce(room: Room, request: IncomingMessage, response: ServerResponse): void {
  turn.answered++;
  requestCounts[room].atOnce++;
  countStatus(room, request, response);
}

/** Counts an answer that was given later. @param began when it was asked for: `turnBegan()` of then */
export function countLater(
  room: Room,
  request: IncomingMessage,
  response: ServerResponse,
  began: number,
): void {
  noteTime(requestCounts[room].times, (performance.now() - began) / 1_000);
  countStatus(room, request, response);
}

function countStatus(room: Room, { method }: IncomingMessage, response: ServerResponse): void {
  const { answers } = requestCounts[room];
  const ofMethod = answers[method === "GET" || method === "HEAD" || method === "POST" ? method : "other"];
  const status = response.writableEnded ? response.statusCode : wentAway;
  ofMethod.set(status, (ofMethod.get(status) ?? 0) + 1);
}
