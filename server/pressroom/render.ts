import { randomUUID } from "node:crypto";
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import { duplexPair } from "node:stream";
import { buffer } from "node:stream/consumers";
import { answering, type RequestStore } from "#platform/request.ts";

/*
 * Next renders behind an HTTP listener of its own that no network reaches: the two ends of an in-memory pair stand in
 * for a connection. So Next sees an ordinary request, and the server the finished answer.
 */

export interface Question {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: Uint8Array | undefined;
  /** Where what the answer was made from is noted. */
  store: RequestStore;
}

export interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export type Render = (question: Question) => Promise<Answer>;

/** After so many milliseconds a render has failed, and its place is another's. */
const longestRender = 30_000;

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

  return async ({ method, path, headers, body, store }) => {
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
  };
}
