import type { IncomingMessage, ServerResponse } from "node:http";
import { apiHeaders } from "#domain/api/headers.ts";
import { countQuestion, isTooOften } from "#domain/rate-limits.ts";
import { sendProblem } from "./api-problem.ts";
import { clientAddress } from "./client-address.ts";
import { commonHeaders } from "./security-headers.ts";

const methods = "GET, HEAD, OPTIONS";

/** A browser asks beforehand whether a page of another site may. https://fetch.spec.whatwg.org/#http-cors-protocol */
const preflight = {
  "access-control-allow-methods": methods,
  "access-control-allow-headers": "If-None-Match",
  "access-control-max-age": "86400",
};

/**
 * Answers what no page is needed for: what a browser asks beforehand, what can't be asked, and who asks too often.
 * @returns whether it has
 */
export function answerBeforehand(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === "OPTIONS") {
    response.writeHead(204, { ...commonHeaders(), ...apiHeaders, ...preflight, allow: methods }).end();
    return true;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    const detail = `Here one can only read: ask with ${methods}.`;
    sendProblem(response, 405, detail, { allow: methods, connection: "close" });
    return true;
  }
  try {
    countQuestion(clientAddress(request), new Date());
    return false;
  } catch (error) {
    if (!isTooOften(error)) throw error;
    sendProblem(response, 429, error.message, { "retry-after": String(error.retryAfter) });
    return true;
  }
}
