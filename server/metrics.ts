import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "#platform/env.ts";
import { mayReadMetrics } from "./metrics-access.ts";
import { type AskPressroom, listHistograms, listMetrics, type Observed } from "./metrics-list.ts";
import { createRegistry } from "./metrics-registry.ts";
import { sendPlainPage } from "./plain-page.ts";
import type { PressroomCounts } from "./pressroom/counts.ts";
import { commonHeaders } from "./security-headers.ts";

/**
 * @returns what answers `/metrics`. To whoever may not read them they are not there, or closed when a token would open
 * them.
 */
export function createMetrics(observed: Observed) {
  let told: Promise<PressroomCounts> | undefined;
  // All metrics that are read at one time are told of by one answer.
  const ofPressroom: AskPressroom = () => {
    told ??= observed.press.ask("counts").finally(() => {
      told = undefined;
    });
    return told;
  };
  const registry = createRegistry(listMetrics(observed, ofPressroom), listHistograms(ofPressroom));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!mayReadMetrics(request))
      return settings().metricsToken === undefined
        ? sendPlainPage(response, 404)
        : sendPlainPage(response, 401, { "www-authenticate": 'Bearer realm="metrics"' });
    if (request.method !== "GET" && request.method !== "HEAD")
      return sendPlainPage(response, 405, { allow: "GET, HEAD" });
    const text = Buffer.from(await registry.metrics());
    response.writeHead(200, {
      ...commonHeaders(),
      "content-type": registry.contentType,
      "content-length": text.length,
      "cache-control": "no-store",
    });
    response.end(request.method === "HEAD" ? undefined : text);
  };
}
