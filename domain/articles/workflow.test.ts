import { describe, expect, it } from "vitest";
import { articleStates } from "#db/schema/articles.ts";
import { type Actor, commandLine, nameOf, roles } from "#domain/staff/actor.ts";
import { type MoveName, makeMove, moves, movesFor } from "./workflow.ts";

const staff = (role: (typeof roles)[number]): Actor => ({ kind: "staff", id: 1, name: "N", role });
const names = Object.keys(moves) as MoveName[];

describe.each(names)("the move %s", (name) => {
  const { from, to, who } = moves[name];

  it.each(articleStates)("from %s is made, or refused, as the table says", (state) => {
    const editor = staff("editor");
    if ((from as readonly string[]).includes(state)) expect(makeMove(editor, name, state)).toBe(to);
    else expect(() => makeMove(editor, name, state)).toThrow(state);
  });

  it.each(roles)("by somebody who is %s is made, or refused, as the table says", (role) => {
    const state = from[0];
    const may = (who as readonly string[]).includes(role);
    if (may) expect(makeMove(staff(role), name, state)).toBe(to);
    else expect(() => makeMove(staff(role), name, state)).toThrow("ask an editor");
    expect(movesFor(staff(role), state).includes(name)).toBe(may);
  });

  it("is open to the scheduler and the command line", () => {
    expect(movesFor({ kind: "scheduler" }, from[0])).toContain(name);
    expect(movesFor(commandLine, from[0])).toContain(name);
  });
});

it("no move leads from published but to update or unpublish", () => {
  expect(movesFor(staff("admin"), "published")).toEqual(["update", "unpublish"]);
});

it("an actor is named as what it is", () => {
  expect([nameOf(staff("editor")), nameOf(commandLine)]).toEqual(["N", "command line"]);
});
