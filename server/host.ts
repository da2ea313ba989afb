import { settings } from "#platform/env.ts";

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** Two hosts that are the same place: equal, or both names of this very machine, on the same port. */
export function isSameHost(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const [a, b] = [split(one), split(other)];
  return a.port === b.port && loopback.test(a.name) && loopback.test(b.name);
}

function split(host: string) {
  const [, name = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host) ?? [];
  return { name, port };
}

/** Whether a request's `Host` is the publication's own. */
export const isOwnHost = (host: string) => isSameHost(host, new URL(settings().siteUrl).host);

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
