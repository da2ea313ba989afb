import { beforeEach, describe, expect, it } from "vitest";
import { dialect } from "#db/columns.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import {
  listByAuthor,
  listInSection,
  listLatest,
  listNewestInSection,
  listOnTopic,
} from "./lists-for-readers.ts";
import { makeTaxonomy, publish } from "./testing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

// Postgres plans by how many rows there are, and reads a table of so few as a whole: its plans say nothing here.
describe.runIf(dialect === "sqlite")("how SQLite finds readers' lists", () => {
  it.each([
    ["the newest", () => listLatest(5)],
    ["the newest but some", () => listLatest(5, [1, 2])],
    ["a section", () => listInSection("world", 2)],
    ["a section's newest", () => listNewestInSection("world", 5, [1])],
    ["a topic", () => listOnTopic("rivers", 1)],
    ["an author", () => listByAuthor("ada-lund", 1)],
  ])("neither reads a whole table nor sorts one for %s", async (_list, work) => {
    await publish("Rivers rise", { topics: [1] });
    expect((await plansOf(work)).filter(isCostly)).toEqual([]);
  });
});
