import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { runDueJobs } from "./schedule.ts";
import { signUp } from "./subscribers/signing-up.ts";
import { day, filledIn, later, makePaper, now, origin } from "./subscribers/testing.ts";

beforeEach(makePaper);

const waiting = () => db.select().from(mails).where(eq(mails.state, "waiting"));

test("mails are sent at each call", async () => {
  await runDueJobs(now);
  await signUp(filledIn, origin, now);
  expect(await waiting()).toHaveLength(1);
  await runDueJobs(later(1));
  expect(await waiting()).toEqual([]);
});

test("what is forgotten daily is forgotten once a day", async () => {
  const kept = async () => (await db.select().from(subscribers)).length;
  await runDueJobs(later(60 * day));
  await signUp(filledIn, origin, now);
  await runDueJobs(later(61 * day - 1));
  expect(await kept()).toBe(1);
  await runDueJobs(later(61 * day));
  expect(await kept()).toBe(0);
});

test("no mail is begun once the process is ending", async () => {
  await signUp(filledIn, origin, now);
  await runDueJobs(later(1), AbortSignal.abort());
  expect(await waiting()).toHaveLength(1);
});
