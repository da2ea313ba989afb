import { settings } from "#platform/env.ts";

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** The address in its one spelling, which headers can carry whatever was typed; empty when it may be no hub's. */
export const asHubAddress = (address: string): string => (isHubAddress(address) ? new URL(address).href : "");

/**
 * Whether an address may be that of a hub: over https alone, so that nobody on the way can make us post to anything else.
 * A paper that is on this machine alone may have its hub there too, without.
 */
function isHubAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password || url.hash) return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && isLoopback(url) && isLoopback(new URL(settings().siteUrl));
}
