import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { emptyDatabase } from "#db/testing.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { findPage } from "./for-readers.ts";
import { publishPage } from "./publishing.ts";

beforeEach(emptyDatabase);

const terms = (text: string) => ({ slug: "terms", title: "Terms", body: body(paragraph(text)) });
const publish = (text: string, day = 1) =>
  transaction((tx) => publishPage(tx, terms(text), new Date(Date.UTC(2024, 5, day))));

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
  await expect(transaction((tx) => publishPage(tx, wrong, new Date()))).rejects.toMatchObject({
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
