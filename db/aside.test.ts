import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { db } from "./client.ts";
import { sections } from "./schema/taxonomy.ts";
import { emptyDatabase } from "./testing.ts";

it("a thread beside the one that serves readers reads, and can't write", async () => {
  await emptyDatabase();
  const thread = new Worker(new URL("aside-testing.ts", import.meta.url));
  const [{ read, failed }] = await once(thread, "message");
  expect(read).toEqual([]);
  expect(failed).toMatch(/read-only transaction|only reads/);
  expect(await db.select().from(sections).limit(1)).toEqual([]);
  await thread.terminate();
});
