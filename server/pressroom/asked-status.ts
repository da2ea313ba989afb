import type { ServerResponse } from "node:http";
import type { RequestStore } from "#platform/request.ts";

/**
 * Next writes the newsroom's answers by itself, and has no way to ask for a status of one's own: what an action or a page
 * left in the request's store is put in as the answer begins.
 */
export function sendAsAsked(response: ServerResponse, store: RequestStore): void {
  // Node goes through this method as well when nobody calls it and the first bytes are written.
  const writeHead = response.writeHead;
  response.writeHead = ((status: number, ...rest: never[]) => {
    for (const [name, value] of Object.entries(store.headers)) response.setHeader(name, value);
    return writeHead.call(response, status === 200 ? (store.status ?? 200) : status, ...rest);
  }) as typeof writeHead;
}
