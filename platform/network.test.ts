import { expect, test } from "vitest";
import { callingNetwork, truncatedNetwork } from "./network.ts";

test.each([
  ["203.0.113.77", "203.0.113.77/32", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.77/32", "203.0.113.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["2001:0DB8:0001::6", "2001:db8:1:0::/64", "2001:db8:1::/48"],
  ["2001:db8::1.2.3.4", "2001:db8:0:0::/64", "2001:db8:0::/48"],
  ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0::/48"],
  ["::1", "0:0:0:0::/64", "0:0:0::/48"],
  ["", "unknown", "unknown"],
  ["nobody", "unknown", "unknown"],
])("%j calls from %s and is kept as %s", (address, calling, truncated) => {
  expect(callingNetwork(address)).toBe(calling);
  expect(truncatedNetwork(address)).toBe(truncated);
});
