import { expect, test } from "vitest";
import { readAddress } from "./linking.ts";

test.each([
  ["https://example.org/a?utm_source=x", "https://example.org/a"],
  [" example.org/a ", "https://example.org/a"],
  ["www.example.org:8080?q=1&gclid=2", "https://www.example.org:8080/?q=1"],
  ["desk@example.org", "mailto:desk@example.org"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["tel:+123", "tel:+123"],
  ["/world/an-article", "/world/an-article"],
  ["#part", "#part"],
])("%s leads to %s", (typed, address) => {
  expect(readAddress(typed)).toBe(address);
});

test.each(["", "budget", "two words.org", "javascript:alert(1)", "//elsewhere.example", "data:text/html,x"])(
  "%j is no address",
  (typed) => {
    expect(readAddress(typed)).toBeUndefined();
  },
);
