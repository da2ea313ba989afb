import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isForbidden } from "#domain/refusal.ts";
import { type Actor, commandLine, roles } from "#domain/staff/actor.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { type LogEntry, writeLog } from "./logging.ts";
import { linesOnPage, listPeopleInLog, searchLog } from "./reading.ts";
import { logSearch, readAskedOfLog } from "./search-form.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const ada: Actor = { kind: "staff", id: 1, name: "Ada Bell", role: "admin" };
const ben: Actor = { kind: "staff", id: 2, name: "Ben Roe", role: "editor" };

const article = (name: string, id = 7) => ({ kind: "article", id, name }) as const;
const write = (who: Actor, entry: LogEntry, at = now) => transaction((tx) => writeLog(tx, who, entry, at));
const names = async (query: Record<string, string>, timeZone = "UTC") => {
  const { lines } = await searchLog(ada, logSearch(readAskedOfLog(query), timeZone));
  return lines.map(({ subject }) => subject.name);
};

beforeEach(emptyDatabase);

describe("the log", () => {
  test("can only be added to: nothing in it is changed or taken out", async () => {
    await write(ada, { action: "article.publish", subject: article("Harbour opens") });
    const change = transaction((tx) =>
      tx.update(auditLog).set({ summary: "nothing" }).where(eq(auditLog.id, 1)),
    );
    await expect(change).rejects.toThrow();
    await expect(transaction((tx) => tx.delete(auditLog))).rejects.toThrow();
    expect(await db.select().from(auditLog)).toMatchObject([{ summary: "", subjectName: "Harbour opens" }]);
  });

  test("tells nothing of what was rolled back", async () => {
    const broken = transaction(async (tx) => {
      await writeLog(tx, ada, { action: "article.publish", subject: article("Never") }, now);
      throw new Error("It did not come to that.");
    });
    await expect(broken).rejects.toThrow();
    expect(await db.select().from(auditLog)).toEqual([]);
  });

  test("knows where it came from", async () => {
    const request = freshRequest("203.0.113.5", "/admin");
    await answering(request, () =>
      write(ada, { action: "article.publish", subject: article("Harbour opens") }),
    );
    expect((await searchLog(ada, {})).lines).toMatchObject([
      { who: "Ada Bell", did: "published", address: "203.0.113.5", at: now },
    ]);
  });

  test("is read by administrators alone", async () => {
    for (const role of roles) {
      const reading = searchLog({ kind: "staff", id: 9, name: "Somebody", role }, {});
      if (role === "admin") await reading;
      else await expect(reading).rejects.toSatisfy(isForbidden);
    }
  });
});

describe("a search", () => {
  beforeEach(async () => {
    await write(ada, {
      action: "article.publish",
      subject: article("Harbour opens"),
      summary: "after the storm",
    });
    await write(ben, {
      action: "article.unpublish",
      subject: article("Wrong figures", 8),
      summary: "100%_wrong",
    });
    await write(commandLine, {
      action: "section.create",
      subject: { kind: "section", id: 3, name: "World" },
    });
  });

  test("finds by person, action and subject", async () => {
    expect(await names({})).toEqual(["World", "Wrong figures", "Harbour opens"]);
    expect(await names({ person: "2" })).toEqual(["Wrong figures"]);
    expect(await names({ action: "article.publish" })).toEqual(["Harbour opens"]);
    expect(await names({ subject: "section" })).toEqual(["World"]);
    expect(await names({ person: "2", subject: "section" })).toEqual([]);
  });

  test("finds by words, wherever they stand and however they are written", async () => {
    expect(await names({ q: "HARBOUR storm" })).toEqual(["Harbour opens"]);
    expect(await names({ q: "ben" })).toEqual(["Wrong figures"]);
    expect(await names({ q: "100%_w" })).toEqual(["Wrong figures"]);
    expect(await names({ q: "%" })).toEqual(["Wrong figures"]);
    expect(await names({ q: "harbour figures" })).toEqual([]);
  });

  test("asks for nothing where it is nonsense", async () => {
    const query = {
      person: "x",
      action: "toString",
      subject: "moon",
      from: "yesterday",
      to: "2026-13-40",
      before: "-1",
    };
    expect(await names(query)).toHaveLength(3);
  });

  test("takes days where the publication is, both included", async () => {
    await write(
      ada,
      { action: "topic.create", subject: { kind: "topic", id: 1, name: "Late" } },
      new Date("2026-03-05T21:59:59Z"),
    );
    await write(
      ada,
      { action: "topic.create", subject: { kind: "topic", id: 2, name: "Next" } },
      new Date("2026-03-05T22:00:00Z"),
    );
    const day = { from: "2026-03-05", to: "2026-03-05" };
    expect(await names(day, "Asia/Jerusalem")).toEqual(["Late"]);
    expect(await names({ from: "2026-03-06" }, "Asia/Jerusalem")).toEqual(["Next"]);
    expect(await names({ to: "2026-03-02" }, "Asia/Jerusalem")).toHaveLength(3);
  });

  test("names whoever did something, as they were called last", async () => {
    await write({ ...ben, name: "Ben Levi" }, { action: "article.save", subject: article("Tides") });
    expect(await listPeopleInLog(ada)).toEqual([
      { id: 1, name: "Ada Bell" },
      { id: 2, name: "Ben Levi" },
    ]);
  });
});

test("pages follow one another without a gap, whatever is written meanwhile", async () => {
  for (let number = 1; number <= linesOnPage + 3; number++)
    await write(ada, { action: "article.save", subject: article(`Article ${number}`) });
  const first = await searchLog(ada, {});
  expect(first.hasMore).toBe(true);
  await write(ada, { action: "article.save", subject: article("One more") });
  const second = await searchLog(ada, { before: first.lines.at(-1)?.id });
  expect(second.hasMore).toBe(false);
  const seen = [...first.lines, ...second.lines].map(({ subject }) => subject.name);
  expect(new Set(seen).size).toBe(linesOnPage + 3);
});
