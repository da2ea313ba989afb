import { expect, test } from "vitest";
import { type ArticleState, movesFor } from "#domain/articles/workflow.ts";
import type { Role } from "#domain/staff/actor.ts";
import { buttonsOf } from "./shown-moves.ts";

function labels(role: Role, state: ArticleState, more: { hasChanges?: boolean; isScheduled?: boolean } = {}) {
  const moves = movesFor(
    { kind: "staff", id: 1, name: "Ada", role },
    { state, madeById: role === "editor" ? 2 : 1, givenToId: null },
  );
  // As the domain tells them: there is no update to cancel while none is scheduled.
  const told = moves.filter((move) => move !== "cancel update" || more.isScheduled);
  const { quiet, primary } = buttonsOf({ moves: told, state }, more.hasChanges ?? false);
  return [...quiet, ...(primary ? [primary] : [])].map(({ label }) => label);
}

test("a contributor submits, and that is the one thing to do", () => {
  expect(labels("contributor", "draft")).toEqual(["Submit for review"]);
  expect(labels("contributor", "in review")).toEqual([]);
});

test("an editor reads what was submitted, and publishing is what mostly follows", () => {
  expect(labels("editor", "in review")).toEqual(["Approve", "Send back", "Schedule", "Publish"]);
});

test("a live article is updated when something changed, and never published again", () => {
  expect(labels("editor", "published")).toEqual(["Unpublish"]);
  expect(labels("editor", "published", { hasChanges: true })).toEqual(["Unpublish", "Update"]);
  expect(labels("editor", "published", { hasChanges: true, isScheduled: true })).toEqual([
    "Cancel schedule",
    "Unpublish",
    "Update",
  ]);
});

test("what is scheduled can be cancelled, or published at once; neither presses", () => {
  expect(labels("author", "scheduled")).toEqual(["Cancel schedule", "Publish"]);
});
