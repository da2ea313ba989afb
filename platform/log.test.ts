import { expect, test } from "vitest";
import { withoutTokens } from "./log.ts";

test.each([
  ["/newsletters/confirm/abc?x=1", "/newsletters/confirm/…?x=1"],
  ["/newsletters/unsubscribe/abc/now", "/newsletters/unsubscribe/…/now"],
  ["/preview/abc", "/preview/…"],
  ["/admin/invitation/abc", "/admin/invitation/…"],
  ["/admin/reset/abc?_rsc=1", "/admin/reset/…?_rsc=1"],
  ["/admin/set-up?token=abc&x=1", "/admin/set-up?token=…&x=1"],
  ["/admin/set-up?x=1&token=abc", "/admin/set-up?x=1&token=…"],
  ["/admin/reset", "/admin/reset"],
  ["/world/harbour-opens", "/world/harbour-opens"],
])("%s is logged as %s", (path, logged) => {
  expect(withoutTokens(path)).toBe(logged);
});
