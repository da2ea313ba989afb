import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answering, freshRequest, type RequestStore } from "#platform/request.ts";
import { commonHeaders, newsroomPolicy } from "../security-headers.ts";
import { sendAsAsked } from "./asked-status.ts";

/** The header in which the door says what it knows of a request: what came in under this name is left out. */
export const passHeader = "x-newspaper-pass";

export interface Pass {
  id: string;
  clientAddress: string;
  /** Whether its address is a token. */
  isSecret: boolean;
}

/** Answers the newsroom's requests, which the door has passed on. @param next Next's request handler */
export const createNewsroom =
  (next: RequestListener): RequestListener =>
  (request, response) => {
    // The door wrote it.
    const { id, clientAddress, isSecret } = JSON.parse(String(request.headers[passHeader])) as Pass;
    delete request.headers[passHeader];
    const policy = newsroomPolicy(randomBytes(16).toString("base64"));
    // Next reads the nonce from the request's own policy and puts it on every script it sends.
    request.headers["content-security-policy"] = policy;
    for (const [name, value] of Object.entries(commonHeaders())) response.setHeader(name, value);
    response.setHeader("content-security-policy", policy);
    response.setHeader("cache-control", "no-store");
    // Not even to our own address: what logs the styles that a page asks for would log its token.
    if (isSecret) response.setHeader("referrer-policy", "strict-origin");
    answerUnder(freshRequest(clientAddress, request.url ?? "/", id), request, response, next);
  };

/** Has Next answer a request, of which so much is known. */
export function answerUnder(
  store: RequestStore,
  request: IncomingMessage,
  response: ServerResponse,
  next: RequestListener,
): void {
  response.setHeader("x-request-id", store.id);
  sendAsAsked(response, store);
  answering(store, () => next(request, response));
}
