import { expect, it } from "vitest";
import { originWithin } from "./host.ts";

it.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::", "http://[::1]:3000"],
  ["::1", "http://[::1]:3000"],
  ["paper.internal", "http://paper.internal:3000"],
])("what listens on %s reaches itself at %s, whatever a proxy speaks", (host, origin) => {
  expect(originWithin(host, 3000)).toBe(origin);
});
