import { randomUUID } from "node:crypto";
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import { duplexPair } from "node:stream";
import { buffer } from "node:stream/consumers";
import { answering, type RequestStore } from "#platform/request.ts";
import { noTimes, noteTime } from "#platform/times.ts";

/*
 * Next renders behind an HTTP listener of its own that no network reaches: the two ends of an in-memory pair stand in
 * for a connection. So Next sees an ordinary request, and the server the finished answer.
 */

export interface Question {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
  /** Where what the answer was made from is noted. */
  store: RequestStore;
}

export interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export type Render = (question: Question) => Promise<Answer>;

/** What is being rendered at this moment, and what was since the process began. For the metrics. */
export const renders = {
  running: 0,
  waiting: 0,
  refused: 0,
  times: noTimes([0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]),
};

/** How many run side by side, and how many may wait: beyond that it is a flood. */
export interface Turns {
  mostAtOnce: number;
  mostWaiting: number;
}

const rendersAtOnce: Turns = { mostAtOnce: 8, mostWaiting: 400 };

/** After so many milliseconds a render has failed, and its place is another's. */
const longestRender = 30_000;

/** Thrown when so many renders wait that whoever has waited longest would only be answered late. */
export class TooBusy extends Error {}

/** @param next Next's request handler */
export function createRender(next: RequestListener): Render {
  const stores = new Map<string, RequestStore>();
  const listener = createServer((request, response) => {
    const name = String(request.headers["x-render"]);
    delete request.headers["x-render"];
    const store = stores.get(name);
    if (store) answering(store, () => next(request, response));
    else response.writeHead(400).end();
  });

  async function ask({ method, path, headers, body, store }: Question): Promise<Answer> {
    const name = randomUUID();
    stores.set(name, store);
    const [ours, theirs] = duplexPair();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        listener.emit("connection", theirs);
        const request = httpRequest({
          method,
          path,
          headers: {
            ...headers,
            "x-render": name,
            connection: "close",
            ...(body && { "content-length": body.length }),
          },
          // A duplex does all of a socket that HTTP asks of it here.
          createConnection: () => ours as Socket,
          signal: AbortSignal.timeout(longestRender),
        });
        request.on("error", reject);
        request.on("response", (response) => {
          buffer(response).then(
            (whole) =>
              resolve({ status: response.statusCode ?? 500, headers: response.headers, body: whole }),
            reject,
          );
        });
        request.end(body);
      });
    } finally {
      stores.delete(name);
      ours.destroy();
      theirs.destroy();
    }
  }

  return inTurn(timed, rendersAtOnce, renders);

  async function timed(question: Question): Promise<Answer> {
    const begun = performance.now();
    try {
      return await ask(question);
    } finally {
      noteTime(renders.times, (performance.now() - begun) / 1_000);
    }
  }
}

/**
 * Lets a few through at a time, of those who wait the newest first: whoever has waited long has often gone away, and a
 * flood shall not keep the next reader waiting. When too many wait, the one who has waited longest is sent away.
 * @param counts what is told of it, for the metrics
 */
export function inTurn<Asked, Answered>(
  ask: (asked: Asked) => Promise<Answered>,
  { mostAtOnce, mostWaiting }: Turns,
  counts: { running: number; waiting: number; refused: number },
): (asked: Asked) => Promise<Answered> {
  const waiting: { begin(): void; giveUp(error: Error): void }[] = [];
  return async (asked) => {
    if (counts.running >= mostAtOnce) {
      await new Promise<void>((begin, giveUp) => {
        waiting.push({ begin, giveUp });
        if (waiting.length > mostWaiting) {
          counts.refused++;
          waiting.shift()?.giveUp(new TooBusy());
        }
        counts.waiting = waiting.length;
      });
    }
    counts.running++;
    try {
      return await ask(asked);
    } finally {
      counts.running--;
      waiting.pop()?.begin();
      counts.waiting = waiting.length;
    }
  };
}
