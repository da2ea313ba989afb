import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { settings } from "#db/schema/publication.ts";
import { emptyDatabase } from "#db/testing.ts";
import { changePublication, findPublication } from "./publication.ts";

beforeEach(emptyDatabase);

const change = (changed: Parameters<typeof changePublication>[1]) =>
  transaction((tx) => changePublication(tx, changed, new Date()));

it("is The Judean until somebody says otherwise", async () => {
  expect(await findPublication()).toMatchObject({
    name: "The Judean",
    timeZone: "Asia/Jerusalem",
    accent: "#a3401f",
  });
});

it("takes a new name and zone, and readers' pages hear of it", async () => {
  await change({ name: "The Valley Post", timeZone: "Europe/Lisbon" });
  await change({ accent: "#005f73" });
  expect(await findPublication()).toMatchObject({
    ...{ name: "The Valley Post", timeZone: "Europe/Lisbon", accent: "#005f73" },
    language: "en",
  });
  expect((await listChangesSince(0)).map(({ key }) => key)).toContain("publication");
});

it.each([
  ["name", { name: "" }],
  ["timeZone", { timeZone: "Mars/Olympus" }],
  ["accent", { accent: "red; background: url(x)" }],
  ["language", { language: "english" }],
  ["language", { language: "en-12" }],
])("refuses a %s that cannot be, and says which it was", async (field, changed) => {
  await expect(change(changed)).rejects.toMatchObject({ field });
  expect(await findPublication()).toMatchObject({ name: "The Judean", accent: "#a3401f" });
});

it("falls back where what is kept cannot be read any more", async () => {
  await transaction(async (tx) => {
    await tx.insert(settings).values({ key: "accent", value: "<script>" });
  });
  expect((await findPublication()).accent).toBe("#a3401f");
});
