import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { linesWritten } from "#platform/log.ts";
import { db, transaction } from "./client.ts";
import { inOneLine, noteQuery, queryTimes } from "./query-times.ts";
import { settings } from "./schema/publication.ts";
import { emptyDatabase } from "./testing.ts";

const counted = () => queryTimes.all.counts.reduce((sum, count) => sum + count, 0);

beforeEach(emptyDatabase);
beforeEach(() => queryTimes.told.clear());

it("each query that is asked is counted once, in a transaction and outside of one", async () => {
  await db.select().from(settings);
  const before = counted();
  await db.select().from(settings).limit(1);
  expect(counted()).toBe(before + 1);
  const { seconds } = queryTimes.all;
  await transaction(async (tx) => void (await tx.insert(settings).values({ key: "a", value: 1 })));
  expect(counted()).toBeGreaterThan(before + 1);
  expect(queryTimes.all.seconds).toBeGreaterThan(seconds);
});

it("one that fails is counted too", async () => {
  const before = counted();
  const missing = sql<number>`no_such_column`;
  await expect(db.select({ missing }).from(settings).limit(1).then()).rejects.toThrow();
  // SQLite refuses it while it is prepared, before anything is asked.
  expect(counted() - before).toBeLessThanOrEqual(1);
});

it("a slow one is told of once in a while", () => {
  const statement = "select * from subscribers where email = ?";
  const before = { slow: queryTimes.slow, warnings: linesWritten.warn };
  noteQuery(statement, 99);
  expect(linesWritten.warn).toBe(before.warnings);
  for (let times = 0; times < 3; times++) noteQuery(statement, 1_234.5);
  expect(queryTimes.slow).toBe(before.slow + 3);
  expect(linesWritten.warn).toBe(before.warnings + 1);
  noteQuery("another statement", 100);
  expect(linesWritten.warn).toBe(before.warnings + 2);
});

it("what is told of it is its statement in one line", () => {
  expect(inOneLine("select *\n   from subscribers\n")).toBe("select * from subscribers");
  expect(inOneLine("insert into a values (?, ?), (?, ?), (?, ?)")).toBe("insert into a values (?, ?), …");
  expect(inOneLine("x".repeat(5_000))).toHaveLength(2_000);
});

it("times are counted under the first bound that holds them", () => {
  const before = [...queryTimes.all.counts];
  for (const milliseconds of [0.1, 0.5, 0.51, 90, 100, 60_000]) noteQuery("select 1", milliseconds);
  expect(queryTimes.all.counts.map((count, at) => count - (before[at] ?? 0))).toEqual([
    2, 1, 0, 0, 2, 0, 0, 1,
  ]);
});
