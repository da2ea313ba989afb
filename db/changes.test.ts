import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answering, freshRequest, freshUntil } from "#platform/request.ts";
import {
  type Changed,
  type ChangeWatch,
  forgetOldChanges,
  listChangesSince,
  noteRead,
  recordChange,
  watchChanges,
} from "./changes.ts";
import { transaction } from "./client.ts";
import { dialect } from "./columns.ts";
import { emptyDatabase } from "./testing.ts";

const now = new Date("2024-06-10T06:00:00Z");

/** Records changes from a process of its own, as the command line would. */
async function fromAnotherProcess(...keys: string[]): Promise<void> {
  const script = `
    import { recordChange } from "#db/changes.ts";
    import { closeDatabase, transaction } from "#db/client.ts";
    await transaction((tx) => recordChange(tx, new Date(), ${JSON.stringify(keys)}));
    await closeDatabase();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
}

const keysOf = (changed: Changed) => (changed === "everything" ? ["everything"] : [...changed].sort());

let watch: ChangeWatch;
beforeEach(async () => {
  await emptyDatabase();
  watch = await watchChanges();
});
afterEach(() => watch.close());

/** What the watch has heard of: at once on one SQLite file, within a second on Postgres. */
async function heard(keys: string[]): Promise<void> {
  const seen = new Set<string>();
  const look = () => {
    for (const key of keysOf(watch.take())) seen.add(key);
    return [...seen].sort();
  };
  if (dialect === "sqlite") expect(look()).toEqual(keys);
  else await vi.waitFor(() => expect(look()).toEqual(keys), { timeout: 1_000, interval: 10 });
}

describe("what is watched", () => {
  it("begins with nothing", () => {
    expect(keysOf(watch.take())).toEqual([]);
  });

  it("holds this process's changes the moment the transaction has returned, once", async () => {
    await transaction((tx) => recordChange(tx, now, ["article:42", "section:world", "article:42"]));
    expect(keysOf(watch.take())).toEqual(["article:42", "section:world"]);
    if (dialect === "sqlite") expect(keysOf(watch.take())).toEqual([]);
  });

  it("holds what another process has changed", async () => {
    await fromAnotherProcess("front", "article:7");
    await heard(["article:7", "front"]);
  });

  it("holds nothing of what was rolled back", async () => {
    const attempt = transaction(async (tx) => {
      await recordChange(tx, now, ["front"]);
      throw new Error("no");
    });
    await expect(attempt).rejects.toThrow("no");
    expect(await listChangesSince(0)).toEqual([]);
    // On Postgres, what was told would arrive before this.
    await fromAnotherProcess("sections");
    await heard(["sections"]);
  });

  it("holds nothing before the commit", async () => {
    await transaction(async (tx) => {
      await recordChange(tx, now, ["front"]);
      expect(keysOf(watch.take())).toEqual([]);
    });
    expect(keysOf(watch.take())).toEqual(["front"]);
  });

  it("is not stirred by a change that readers can't see", async () => {
    await transaction((tx) => recordChange(tx, now, []));
    expect(keysOf(watch.take())).toEqual([]);
    expect(await listChangesSince(0)).toEqual([]);
  });

  it("is told to each who watches", async () => {
    const second = await watchChanges();
    await transaction((tx) => recordChange(tx, now, ["front"]));
    expect(keysOf(watch.take())).toEqual(["front"]);
    expect(keysOf(second.take())).toEqual(["front"]);
    await second.close();
  });

  it("is everything after more changes than are worth looking at", async () => {
    await transaction(async (tx) => {
      for (let hundred = 0; hundred < 101; hundred++)
        await recordChange(
          tx,
          now,
          Array.from({ length: 100 }, (_, one) => `article:${hundred * 100 + one}` as const),
        );
    });
    const changed = watch.take();
    if (dialect === "sqlite") expect(changed).toBe("everything");
    else expect(keysOf(changed)).toHaveLength(10_100);
    await transaction((tx) => recordChange(tx, now, ["front"]));
    expect(keysOf(watch.take())).toContain("front");
  });
});

describe("the record of changes", () => {
  it("keeps the newest, and tells whoever missed the others that everything has changed", async () => {
    const watch = await watchChanges();
    for (const id of [1, 2, 3]) await transaction((tx) => recordChange(tx, now, [`article:${id}`]));
    await transaction((tx) => forgetOldChanges(tx, 1));
    expect((await listChangesSince(0)).map(({ key }) => key)).toEqual(["article:3"]);
    // On Postgres the watch has heard of each when it was committed.
    const changed = watch.take();
    if (dialect === "sqlite") expect(changed).toBe("everything");
    else expect(keysOf(changed)).toEqual(["article:1", "article:2", "article:3"]);
    await transaction((tx) => recordChange(tx, now, ["front"]));
    expect(keysOf(watch.take())).toEqual(["front"]);
    await watch.close();
  });

  it("goes on counting where it was", async () => {
    await transaction((tx) => recordChange(tx, now, ["article:1"]));
    const [first] = await listChangesSince(0);
    await transaction((tx) => recordChange(tx, now, ["article:2"]));
    expect((await listChangesSince(first?.id ?? 0)).map(({ key }) => key)).toEqual(["article:2"]);
  });
});

describe("what is read for an answer", () => {
  it("is noted with the request that is being answered, and with no other", async () => {
    const [one, other] = [freshRequest("192.0.2.1", "/"), freshRequest("192.0.2.1", "/world")];
    await Promise.all([
      answering(one, async () => noteRead("front", "article:1")),
      answering(other, async () => noteRead("section:world")),
    ]);
    expect([...one.reads]).toEqual(["front", "article:1"]);
    expect([...other.reads]).toEqual(["section:world"]);
  });

  it("is fresh until the earliest instant that was named", () => {
    const request = freshRequest("192.0.2.1", "/");
    answering(request, () => {
      freshUntil(new Date("2024-06-10T08:00:00Z"));
      freshUntil(new Date("2024-06-10T07:00:00Z"));
      freshUntil(new Date("2024-06-10T09:00:00Z"));
    });
    expect(request.freshUntil).toBe(Date.parse("2024-06-10T07:00:00Z"));
  });

  it("needs no request: a job or a command reads as well", () => {
    expect(() => noteRead("front")).not.toThrow();
    expect(() => freshUntil(now)).not.toThrow();
  });
});
