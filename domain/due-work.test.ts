import { expect, it } from "vitest";
import { type DueWork, doDueWork } from "./due-work.ts";

const now = new Date("2024-06-01T08:00:00Z");

/** Work that is claimed from a list. */
function workOn(due: string[], more: Partial<DueWork<string, string>> = {}): DueWork<string, string> {
  return {
    underway: { count: 0 },
    mostAtOnce: 2,
    claim: async (most) => due.splice(0, most),
    work: async (each) => `${each} is done`,
    ...more,
  };
}

async function run(work: DueWork<string, string>, ending?: AbortSignal) {
  const ends: string[][] = [];
  for await (const some of doDueWork(work, now, ending)) ends.push(some);
  return ends;
}

it("is done as many at a time as may be, until none is left", async () => {
  expect(await run(workOn(["one", "two", "three"]))).toEqual([
    ["one is done", "two is done"],
    ["three is done"],
  ]);
});

it("leaves to others what they have begun, and begins none while it ends", async () => {
  const due = ["one", "two"];
  expect(await run(workOn(due, { underway: { count: 2 } }))).toEqual([]);
  expect(await run(workOn(due), AbortSignal.abort())).toEqual([]);
  expect(due).toHaveLength(2);
});

it("has its room back, whatever fails", async () => {
  const underway = { count: 0 };
  const fail = async () => {
    throw new Error("The database is gone.");
  };
  await expect(run(workOn(["one"], { underway, claim: fail }))).rejects.toThrow("gone");
  await expect(run(workOn(["one"], { underway, work: fail }))).rejects.toThrow(AggregateError);
  expect(underway.count).toBe(0);
});
