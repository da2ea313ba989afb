import { isIP } from "node:net";

/*
 * Networks as texts: what counts as one caller, and what may be kept of an address.
 */

/**
 * The network that counts as one caller: an IPv4 address, or the /64 that one IPv6 connection is given.
 * https://www.rfc-editor.org/rfc/rfc6177
 */
export const callingNetwork = (address: string): string => cut(address, 32, 64);

/** An address with its last part cut off, so that it no longer points to one connection: IPv4 /24, IPv6 /48. */
export const truncatedNetwork = (address: string): string => cut(address, 24, 48);

/** The first bits of an address, as `203.0.113.0/24` or `2001:db8:1::/48`; `unknown` for what is no address. */
function cut(address: string, bitsOfFour: 24 | 32, bitsOfSix: 48 | 64): string {
  const bare = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  switch (isIP(bare)) {
    case 4:
      return `${bitsOfFour === 32 ? bare : bare.replace(/\.\d+$/, ".0")}/${bitsOfFour}`;
    case 6:
      return `${groupsOf(bare)
        .slice(0, bitsOfSix / 16)
        .join(":")}::/${bitsOfSix}`;
    default:
      return "unknown";
  }
}

/** The eight groups of an IPv6 address, without leading zeros. What it holds is an address already. */
function groupsOf(address: string): string[] {
  const [head = "", tail = ""] = address.split("::");
  const groups = (part: string) => part.split(":").filter((group) => group !== "" && !group.includes("."));
  const dotted = address.includes(".") ? 2 : 0;
  const left = groups(head);
  const right = groups(tail);
  const zeros = new Array<string>(Math.max(0, 8 - dotted - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16));
}
