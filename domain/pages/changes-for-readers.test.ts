import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { findChanges } from "./changes-for-readers.ts";
import { publishPage } from "./publishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  for (const [day, title, text] of [
    [1, "Terms", "You may read one article a day."],
    [2, "Terms", "You may read every article a day."],
    [3, "Terms of use", "You may read every article a day."],
  ] as const)
    await publishPage(
      commandLine,
      { slug: "terms", title, body: body(paragraph("Welcome."), paragraph(text)) },
      new Date(Date.UTC(2024, 5, day)),
    );
});

it("tells word by word what a version changed", async () => {
  const changed = await findChanges("terms", { version: 2, against: 1 });
  const [row] = changed?.comparison.rows.filter(({ kind }) => kind === "changed") ?? [];
  const pieces = row?.kind === "changed" ? row.pieces : [];
  expect(pieces.map(({ kind, text }) => [kind, text])).toEqual([
    ["same", "You may read "],
    ["removed", "one"],
    ["added", "every"],
    ["same", " article a day."],
  ]);
  expect(changed?.comparison.fields).toEqual([]);
});

it("tells of another title, and across several versions", async () => {
  const changed = await findChanges("terms", { version: 3, against: 1 });
  expect(changed?.comparison.fields.map(({ before, after }) => [before, after])).toEqual([
    ["Terms", "Terms of use"],
  ]);
  expect(changed?.comparison.changes).toBe(1);
});

it.each([
  ["backwards", { version: 1, against: 2 }],
  ["with itself", { version: 2, against: 2 }],
  ["with what is not there", { version: 4, against: 1 }],
  ["with nonsense", { version: 2, against: 0 }],
])("compares nothing %s", async (_, versions) => {
  expect(await findChanges("terms", versions)).toBeUndefined();
});
