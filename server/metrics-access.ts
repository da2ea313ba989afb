import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { settings } from "#platform/env.ts";
import { isLoopbackHost } from "./host.ts";

/** Where a proxy says for whom it asks. Whoever comes through one is not at this machine, wherever the proxy is. */
const forwarding = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether a request may read the metrics: by the token of `METRICS_TOKEN`, or from the machine itself. Who is there calls it by
 * a name of its own: a proxy that says nothing of itself passes on the paper's, and a page elsewhere whose name leads here, too.
 */
export function mayReadMetrics({ headers, socket }: IncomingMessage): boolean {
  const { metricsToken } = settings();
  const [, token] = /^bearer +(\S+) *$/i.exec(headers.authorization ?? "") ?? [];
  if (metricsToken !== undefined && token !== undefined && isSame(token, metricsToken)) return true;
  return (
    loopback.test(socket.remoteAddress ?? "") &&
    isLoopbackHost(headers.host ?? "") &&
    !forwarding.some((name) => headers[name] !== undefined)
  );
}

/** In the same time, however much of it is right. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const digest = (text: string) => createHash("sha256").update(text).digest();
