import { describe, expect, it } from "vitest";
import { sqliteReader } from "./client.ts";
import { dialect } from "./columns.ts";
import { isCostly, planOf } from "./testing-plans.ts";

/** What a trigger asks and does: its conditions, and its statements but for those that only refuse. */
function statementsOf(trigger: string): string[] {
  const [head = "", body = ""] = trigger.split(/\bBEGIN\b/i);
  const conditions = [...head.matchAll(/EXISTS \((SELECT [^)]*)\)/gi)].map(([, query = ""]) => query);
  const statements = body.split(/;\s*/).filter((statement) => /^\s*(INSERT|UPDATE|DELETE)/i.test(statement));
  return [...conditions, ...statements].map((statement) => statement.replace(/\b(new|old)\.\w+/gi, "?"));
}

// Postgres has the same guards, and the same indexes beneath them.
describe.runIf(dialect === "sqlite")("the guards of the database", () => {
  it("look up what they ask for, and read no whole table at each row that is written", () => {
    const triggers = sqliteReader()
      .prepare<[], string>("select sql from sqlite_master where type = 'trigger'")
      .pluck()
      .all();
    expect(triggers.length).toBeGreaterThan(20);
    expect(triggers.flatMap(statementsOf).flatMap(planOf).filter(isCostly)).toEqual([]);
  });
});
