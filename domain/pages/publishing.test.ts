import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { emptyDatabase } from "#db/testing.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { editor } from "#domain/articles/testing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { findPageForEditing, listStandingPages } from "./for-editors.ts";
import { findPage, listWrittenPages } from "./for-readers.ts";
import { publishPage } from "./publishing.ts";

beforeEach(emptyDatabase);

const terms = (text: string) => ({ slug: "terms", title: "Terms", body: body(paragraph(text)) });
const publish = (text: string, day = 1) =>
  publishPage(commandLine, terms(text), new Date(Date.UTC(2024, 5, day)));

it("leads readers to a page once it is written, and pages that don't yet hear of it", async () => {
  const store = freshRequest("", "/");
  expect(await answering(store, listWrittenPages)).toEqual([]);
  await publish("One.");
  expect(await listWrittenPages()).toEqual(["terms"]);
  const changed = (await listChangesSince(0)).map(({ key }) => key);
  expect(changed.filter((key) => store.reads.has(key))).toEqual(["page:terms"]);
});

it("keeps every version of a page, and shows the newest", async () => {
  expect(await findPage("terms")).toBeUndefined();
  expect(await publish("One.", 1)).toBe(1);
  expect(await publish("Two.", 2)).toBe(2);
  const newest = await findPage("terms");
  expect(newest).toMatchObject({ version: 2, body: terms("Two.").body });
  expect(newest?.versions.map(({ number }) => number)).toEqual([2, 1]);
  const first = await findPage("terms", 1);
  expect(first).toMatchObject({ version: 1, body: terms("One.").body });
  expect(first?.hash).not.toBe(newest?.hash);
  expect(await findPage("terms", 3)).toBeUndefined();
});

it("makes no new version of the same text", async () => {
  await publish("One.", 1);
  const before = (await listChangesSince(0)).length;
  expect(await publish("One.", 2)).toBe(1);
  expect((await listChangesSince(0)).length).toBe(before);
});

it("refuses a body that cannot be kept, and keeps none of it", async () => {
  const wrong = { ...terms(""), body: { type: "doc", content: [{ type: "script" }] } };
  await expect(publishPage(commandLine, wrong, new Date())).rejects.toMatchObject({
    field: "body",
  });
  expect(await findPage("terms")).toBeUndefined();
});

it("never changes what was published, nor takes it away", async () => {
  await publish("One.");
  const first = eq(pageVersions.number, 1);
  await expect(
    transaction((tx) => tx.update(pageVersions).set({ title: "x" }).where(first)),
  ).rejects.toThrow();
  await expect(transaction((tx) => tx.delete(pageVersions).where(first))).rejects.toThrow();
  expect((await findPage("terms"))?.title).toBe("Terms");
});

it("says who published each version, and lets only an administrator", async () => {
  const admin = { kind: "staff", id: 9, name: "Adam Admin", role: "admin" } as const;
  await publish("One.");
  await publishPage(admin, { ...terms("Two."), seen: 1 }, new Date(Date.UTC(2024, 5, 2)));
  const page = await findPageForEditing(admin, "terms");
  expect(page?.versions.map(({ number, publishedByName }) => `${number} ${publishedByName}`)).toEqual([
    "2 Adam Admin",
    "1 command line",
  ]);
  expect(await findPageForEditing(admin, "imprint")).toBeUndefined();
  expect((await listStandingPages(admin)).map(({ inForce }) => inForce?.number)).toEqual([
    undefined,
    2,
    undefined,
  ]);
  await expect(publishPage(editor, terms("Three."), new Date())).rejects.toThrow("role");
  await expect(findPageForEditing(editor, "terms")).rejects.toThrow("role");
});

it("does not publish over a version that somebody has not seen", async () => {
  await publish("One.");
  await publishPage(commandLine, { ...terms("Two."), seen: 1 }, new Date());
  await expect(publishPage(commandLine, { ...terms("Other two."), seen: 1 }, new Date())).rejects.toThrow(
    "Version 2",
  );
  expect((await findPage("terms"))?.version).toBe(2);
});

it("numbers the versions that are published at once", async () => {
  const numbers = await Promise.all(["One.", "Two.", "Three.", "Four."].map((text) => publish(text)));
  expect(numbers.sort()).toEqual([1, 2, 3, 4]);
});
