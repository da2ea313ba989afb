import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { changes } from "#db/schema/publication.ts";
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
  const addOldChange = () =>
    transaction(async (tx) => {
      await tx.insert(changes).values([
        { key: "front", changedAt: later(-10 * day) },
        { key: "front", changedAt: now },
      ]);
    });
  const countOld = async () =>
    (await db.select().from(changes)).filter(({ changedAt }) => changedAt < later(-day)).length;

  await runDueJobs(later(2 * day));
  await addOldChange();
  await runDueJobs(later(3 * day - 1));
  expect(await countOld()).toBe(1);
  await runDueJobs(later(3 * day));
  expect(await countOld()).toBe(0);
});
