import { expect, it } from "vitest";
import { listActions, listHandlers, listPages } from "#e2e/support/what-there-is.ts";
import { actions, handlers, nothingThere, pages } from "#e2e/support/who-may.ts";

/* The table that `e2e/nobody-passes.spec.ts` walks is whole: what is added to `app/` is added there, with who may. */

it("every page stands in the table of who may, and no other", () => {
  expect(listPages()).toEqual(Object.keys({ ...pages, ...nothingThere }).sort());
});

it("every handler does", () => {
  expect(listHandlers()).toEqual(Object.keys(handlers).sort());
});

it("every action does", () => {
  expect(listActions()).toEqual(Object.keys(actions).sort());
});
