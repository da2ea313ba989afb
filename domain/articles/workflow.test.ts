import { describe, expect, it } from "vitest";
import { articleStates } from "#db/schema/articles.ts";
import { type Actor, commandLine, nameOf, roles } from "#domain/staff/actor.ts";
import { permissions } from "#domain/staff/permissions.ts";
import { type MoveName, makeMove, mayWrite, moves, movesFor } from "./workflow.ts";

const staff = (role: (typeof roles)[number]): Actor => ({ kind: "staff", id: 1, name: "N", role });
const names = Object.keys(moves) as MoveName[];

/** Somebody else's article, and one's own. */
const others = { madeById: 9, givenToId: null };
const made = { madeById: 1, givenToId: null };
const given = { madeById: 9, givenToId: 1 };

describe.each(names)("the move %s", (name) => {
  const { from, to, any, own } = moves[name];

  it.each(articleStates)("from %s is made, or refused, as the table says", (state) => {
    const article = { ...others, state };
    const leadsTo = to === "same" ? state : to;
    if ((from as readonly string[]).includes(state))
      expect(makeMove(staff("editor"), name, article)).toBe(leadsTo);
    else expect(() => makeMove(staff("editor"), name, article)).toThrow(state);
  });

  describe.each(roles)("by somebody who is %s", (role) => {
    it.each([
      ["somebody else's article", others, any],
      ["an article they made", made, own],
      ["an article given to them", given, own],
    ] as const)("with %s is made, or refused, as the table says", (_, ownership, permission) => {
      const article = { ...ownership, state: from[0] };
      const allowed: readonly string[] = permissions[permission];
      const may = allowed.includes(role) || (permissions[any] as readonly string[]).includes(role);
      if (may) expect(makeMove(staff(role), name, article)).toBe(to === "same" ? from[0] : to);
      else expect(() => makeMove(staff(role), name, article)).toThrow("ask an editor");
      expect(movesFor(staff(role), article).includes(name)).toBe(may);
    });
  });

  it("is open to the scheduler and the command line", () => {
    const article = { ...others, state: from[0] };
    expect(movesFor({ kind: "scheduler" }, article)).toContain(name);
    expect(movesFor(commandLine, article)).toContain(name);
  });
});

it("no move leads from published but to update, now or later, or unpublish", () => {
  expect(movesFor(staff("admin"), { ...others, state: "published" })).toEqual([
    "update",
    "schedule update",
    "cancel update",
    "unpublish",
  ]);
});

it("a contributor may write what is theirs, and an editor everything", () => {
  expect(mayWrite(staff("contributor"), made)).toBe(true);
  expect(mayWrite(staff("contributor"), given)).toBe(true);
  expect(mayWrite(staff("author"), others)).toBe(false);
  expect(mayWrite(staff("editor"), others)).toBe(true);
});

it("an actor is named as what it is", () => {
  expect([nameOf(staff("editor")), nameOf(commandLine)]).toEqual(["N", "command line"]);
});
