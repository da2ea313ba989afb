import { isIPv6 } from "node:net";
import { settings } from "#platform/env.ts";

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** Two hosts that are the same place: equal, or both names of this very machine, on the same port. */
export function isSameHost(one: string, other: string, protocol = "http:"): boolean {
  const [a, b] = [split(one, protocol), split(other, protocol)];
  return a.port === b.port && (a.name === b.name || (loopback.test(a.name) && loopback.test(b.name)));
}

/** Whether a `Host` is a name of this very machine, on whichever port. */
export const isLoopbackHost = (host: string): boolean => loopback.test(split(host, "http:").name);

/** A scheme's own port may be named or left out. */
function split(host: string, protocol: string) {
  const [, name = "", port] =
    /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host.toLowerCase().replace(/\.(?=:|$)/, "")) ?? [];
  return { name, port: port ?? (protocol === "https:" ? "443" : "80") };
}

/** Whether a request's `Host` is the publication's own. */
export function isOwnHost(host: string): boolean {
  const own = new URL(settings().siteUrl);
  return isSameHost(host, own.host, own.protocol);
}

/**
 * Whether a form was sent by a page of ours. Text browsers name no origin; readers' forms rely on no cookie, so there is
 * nothing that another site could make use of.
 */
export function isOwnOrigin(origin: string | undefined, fetchSite: string | undefined): boolean {
  if (fetchSite && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  if (!origin) return true;
  const own = new URL(settings().siteUrl);
  return URL.canParse(origin) && new URL(origin).protocol === own.protocol && isOwnHost(new URL(origin).host);
}

/**
 * Where this process reaches itself.
 * @param host what it listens on: all of a machine's addresses are reached at the machine's own
 */
export function originWithin(host: string, port: number): string {
  const reached = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${isIPv6(reached) ? `[${reached}]` : reached}:${port}`;
}
