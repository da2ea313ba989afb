import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { settings } from "#platform/env.ts";
import { freshRequest, type RequestStore } from "#platform/request.ts";
import { clientAddress } from "./client-address.ts";

const given = new WeakMap<IncomingMessage, string>();

/** What proxies make of ids: nothing that could break a line of the log, or fill it. */
const idForm = /^[\w.:+/=-]{8,128}$/;

/**
 * The id of a request, the same however often it is asked for: one that a trusted proxy has given it, so that the
 * proxy's log and ours can be laid side by side, or a new one. Pages from memory are answered without.
 */
export function requestId(request: IncomingMessage): string {
  const known = given.get(request);
  if (known) return known;
  const proxys = settings().trustProxy > 0 ? request.headers["x-request-id"] : undefined;
  const id = typeof proxys === "string" && idForm.test(proxys) ? proxys : randomUUID();
  given.set(request, id);
  return id;
}

/** What is known of a request as it comes in. */
export const storeFor = (request: IncomingMessage): RequestStore =>
  freshRequest(clientAddress(request), request.url ?? "/", requestId(request));
