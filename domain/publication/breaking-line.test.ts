import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { emptyDatabase } from "#db/testing.ts";
import { contributor, editor, june } from "#domain/articles/testing.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { endBreakingLine, findBreakingLine, setBreakingLine } from "./breaking-line.ts";
import { breakingFields } from "./settings-form.ts";

beforeEach(emptyDatabase);

const line = { text: "Ceasefire agreed", address: "/world/ceasefire", until: june(2, 12) };

it("stands until its instant, and a page that shows it is true no longer than that", async () => {
  await setBreakingLine(editor, line, june(2));
  const request = freshRequest("", "/");
  await answering(request, async () => expect(await findBreakingLine(june(2, 11))).toEqual(line));
  expect(request.freshUntil).toBe(line.until.getTime());
  expect(request.reads).toContain("publication");
  expect(await findBreakingLine(line.until)).toBeUndefined();
});

it("is replaced, and taken down, and readers' pages hear of each", async () => {
  await setBreakingLine(editor, line, june(2));
  await setBreakingLine(editor, { ...line, text: "Ceasefire holds", address: "" }, june(2));
  expect(await findBreakingLine(june(2))).toMatchObject({ text: "Ceasefire holds", address: "" });
  await endBreakingLine(editor, june(2, 9));
  await endBreakingLine(editor, june(2, 9));
  expect(await findBreakingLine(june(2, 10))).toBeUndefined();
  expect((await listChangesSince(0)).map(({ key }) => key)).toEqual(Array(3).fill("publication"));
  const logged = await db.select().from(auditLog);
  expect(logged.map(({ action }) => action)).toEqual(Array(3).fill("publication.break"));
});

it("is for editors, and for a time to come", async () => {
  await expect(setBreakingLine(contributor, line, june(2))).rejects.toThrow("role");
  await expect(endBreakingLine(contributor, june(2))).rejects.toThrow("role");
  await expect(setBreakingLine(editor, line, june(3))).rejects.toMatchObject({ field: "until" });
});

it.each(["javascript:alert(1)", "//elsewhere.example", "http://plain.example", "/a b"])(
  "leads nowhere like %s",
  (address) => {
    const sent = { text: ["News"], address: [address], until: ["2024-06-02T12:00:00.000Z"] };
    expect(breakingFields.safeParse(sent).error?.issues[0]?.path).toEqual(["address"]);
  },
);

it("is one, when several set it at once", async () => {
  await Promise.all(["A", "B", "C"].map((text) => setBreakingLine(editor, { ...line, text }, june(2))));
  expect((await findBreakingLine(june(2)))?.text).toMatch(/^[ABC]$/);
});
