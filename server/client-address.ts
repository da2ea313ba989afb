import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { settings } from "#platform/env.ts";
import { log } from "#platform/log.ts";

let warned = false;

/**
 * Who asks, as far as it can be trusted: with `TRUST_PROXY=n` the last n hops have written to `X-Forwarded-For`, and the
 * n-th address from its end is the first that none of them could have made up.
 */
export function clientAddress(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"];
  const { trustProxy } = settings();
  if (!forwarded || trustProxy === 0) return direct;
  const hops = String(forwarded)
    .split(",")
    .map((hop) => hop.trim());
  const hop = bare(hops.at(-trustProxy) ?? hops[0] ?? "");
  return isIP(hop) ? hop : direct;
}

/** An address as some proxies write it, with a port or in brackets, without either. */
const bare = (hop: string) =>
  hop.replace(/^\[([^\]]+)\](:\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");

/** The host a request is for, as the reader wrote it. */
export function requestedHost(request: IncomingMessage): string {
  const forwarded = request.headers["x-forwarded-host"];
  if (forwarded && settings().trustProxy > 0) return String(forwarded).split(",").at(-1)?.trim() ?? "";
  return request.headers.host ?? "";
}

/** Says once that a proxy speaks which nobody told us of: every reader would count as one, under a foreign name. */
export function warnOfProxies({ headers }: IncomingMessage): void {
  if (warned || settings().trustProxy > 0) return;
  if (!(headers["x-forwarded-for"] || headers["x-forwarded-host"] || headers["x-forwarded-proto"])) return;
  warned = true;
  log.warn(
    "X-Forwarded-* arrive, but TRUST_PROXY is 0: they are not believed. Set how many proxies are in front.",
  );
}
