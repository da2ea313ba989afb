import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { hubPings } from "#db/schema/syndication.ts";
import { doDueWork } from "#domain/due-work.ts";
import { settings } from "#platform/env.ts";
import { pingHub } from "#platform/hub.ts";
import { log } from "#platform/log.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { findSyndication } from "./syndication-settings.ts";

/*
 * From the list of what has changed to the hub, as mails go out: a process claims a feed by moving the time at which it is
 * due, and if it dies meanwhile, another takes over. A hub that is told twice asks twice, and no harm is done.
 */

const seconds = 1_000;
const minutes = 60 * seconds;

/** How long a claim holds, in milliseconds: longer than any attempt can take. */
const lease = 1 * minutes;

/** How long to wait after each attempt that failed, in milliseconds. Then programs find out when they next ask. */
const retryDelays = [5 * seconds, 30 * seconds, 2 * minutes, 10 * minutes, 60 * minutes];

/** So many feeds are told at a time. */
const mostAtOnce = 4;

const underway = onePerProcess("pings-underway", () => ({ count: 0 }));

type Ping = typeof hubPings.$inferSelect;

/**
 * Tells the hub of every feed that has changed. Calls may overlap, in one process and in several.
 * @param ending once it is aborted no more are begun
 * @returns when all that this call has claimed are told or put off; what fails is noted, not thrown
 * @throws when the database can't be read or written
 */
export async function tellHub(now: Date, ending?: AbortSignal): Promise<void> {
  const tell = (ping: Ping, current: () => Date) => tellOf(ping, current, ending);
  const work = { underway, mostAtOnce, claim: claimPings, work: tell };
  for await (const ends of doDueWork(work, now, ending)) {
    const failed = ends.filter((end) => end !== undefined);
    // One line for all of them: they fail together.
    if (failed[0]) log.warn("The hub could not be told of feeds.", { feeds: failed.length, ...failed[0] });
  }
}

/** The look comes first, since it costs no turn in the queue of writers; the update repeats its condition. */
async function claimPings(most: number, now: Date): Promise<Ping[]> {
  const isDue = lte(hubPings.dueAt, now);
  const due = await db
    .select({ feed: hubPings.feed })
    .from(hubPings)
    .where(isDue)
    .orderBy(asc(hubPings.dueAt))
    .limit(most);
  if (due.length === 0) return [];
  const feeds = due.map(({ feed }) => feed);
  return transaction(
    async (tx) =>
      await tx
        .update(hubPings)
        .set({ dueAt: new Date(now.getTime() + lease), attempts: sql`${hubPings.attempts} + 1` })
        .where(and(inArray(hubPings.feed, feeds), isDue))
        .returning(),
  );
}

/** What went wrong, for the log. */
interface Failure {
  feed: string;
  attempts: number;
  error: string;
}

async function tellOf(ping: Ping, current: () => Date, ending?: AbortSignal): Promise<Failure | undefined> {
  const { hub } = await findSyndication();
  if (!hub) return forget(ping);
  try {
    await pingHub(hub, new URL(ping.feed, settings().siteUrl).href, ending);
  } catch (error) {
    return putOff(ping, error instanceof Error ? error.message : String(error), current());
  }
  return conclude(ping, current());
}

/** Told: unless it has changed again since it was claimed, there is nothing more to tell. */
async function conclude({ feed, changes }: Ping, now: Date): Promise<undefined> {
  await transaction(async (tx) => {
    await tx.delete(hubPings).where(and(eq(hubPings.feed, feed), eq(hubPings.changes, changes)));
    const again = { attempts: 0, dueAt: now, lastError: null };
    await tx.update(hubPings).set(again).where(eq(hubPings.feed, feed));
  });
}

async function putOff(ping: Ping, error: string, now: Date): Promise<Failure> {
  const { feed, attempts } = ping;
  const delay = retryDelays[attempts - 1];
  if (delay === undefined) await forget(ping);
  else
    await transaction(async (tx) => {
      const again = { dueAt: new Date(now.getTime() + delay), lastError: error };
      await tx.update(hubPings).set(again).where(eq(hubPings.feed, feed));
    });
  return { feed, attempts, error };
}

async function forget({ feed }: Ping): Promise<undefined> {
  await transaction(async (tx) => {
    await tx.delete(hubPings).where(eq(hubPings.feed, feed));
  });
}
