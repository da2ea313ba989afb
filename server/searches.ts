import type { IncomingMessage, ServerResponse } from "node:http";
import { countSearch, isTooOften } from "#domain/rate-limits.ts";
import type { Address } from "./addresses.ts";
import { clientAddress } from "./client-address.ts";
import { sendPlainPage } from "./plain-page.ts";
import { commonHeaders } from "./security-headers.ts";
import type { Turns } from "./turns.ts";

/* Searches are pages that are made for each reader anew, and have a place of their own, so that no flood of them is in the way. */

/** Of the renders that run side by side searches have so many: the others are for whoever reads. */
export const searchesAtOnce: Turns = { mostAtOnce: 3, mostWaiting: 60 };

/** What is being answered at this moment. For the metrics. */
export const searchRenders = { running: 0, waiting: 0, refused: 0 };

/**
 * Answers a search that is not to be made: of a network that asks too often, or by an address that says less than it seems.
 * @returns whether it was answered
 */
export function turnSearchAway(request: IncomingMessage, response: ServerResponse, asked: Address): boolean {
  if (hasEmptyFields(request.url ?? "")) {
    // A form sends the fields, too, in which nothing was typed. Without them its address is short enough to be passed on.
    response.writeHead(302, { ...commonHeaders(), location: asked.address, "content-length": 0 }).end();
    return true;
  }
  try {
    countSearch(clientAddress(request), new Date());
    return false;
  } catch (error) {
    if (!isTooOften(error)) throw error;
    sendPlainPage(response, 429, { "retry-after": String(error.retryAfter) });
    return true;
  }
}

const hasEmptyFields = (target: string): boolean => /[?&][a-z]+=(&|$)/.test(target);
