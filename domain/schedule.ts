import { forgetOldChanges } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { forgetOldIncoming } from "#platform/file-store.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { findNextDue, prepareDue, publishDue } from "./articles/publishing-on-time.ts";
import { indexRenamed } from "./articles/reindexing.ts";
import { forgetUnfinishedRestores } from "./backups/unfinished.ts";
import { sendDueMails } from "./mails/sending.ts";
import { forgetOldSocialPictures } from "./media/social-pruning.ts";
import { forgetOldAttempts } from "./staff/attempts.ts";
import { forgetOldDevices } from "./staff/devices.ts";
import { forgetOldTokens } from "./staff/one-time-tokens.ts";
import { forgetEndedSessions } from "./staff/sessions.ts";
import { forgetUnconfirmed } from "./subscribers/forgetting.ts";
import { tellHub } from "./syndication/telling-the-hub.ts";

/*
 * Every recurring job. The scheduler in `server/` calls `runDueJobs` each second, and at once when it is poked
 * (`platform/poke.ts`). Jobs claim what they work on, so that two processes, or two calls, doing the same do no harm.
 */

interface Job {
  name: string;
  /** Milliseconds from one run to the next. The first is at start-up, which makes good what was missed. */
  every: number;
  run: (now: Date, ending?: AbortSignal) => Promise<void>;
}

const atEachCall = 0;
const hour = 3_600_000;
const day = 24 * hour;

const jobs: Job[] = [
  { name: "publish what is due", every: atEachCall, run: publishDue },
  { name: "prepare what is soon due", every: atEachCall, run: prepareDue },
  { name: "send mails that are due", every: atEachCall, run: sendDueMails },
  { name: "index what was renamed", every: atEachCall, run: indexRenamed },
  { name: "tell the hub of feeds that changed", every: atEachCall, run: tellHub },
  { name: "forget old changes", every: day, run: () => transaction((tx) => forgetOldChanges(tx)) },
  { name: "forget files that never arrived whole", every: day, run: forgetOldIncoming },
  { name: "forget pictures of what articles no longer say", every: day, run: forgetOldSocialPictures },
  {
    name: "forget restores that were broken off",
    every: day,
    run: async () => void (await forgetUnfinishedRestores()),
  },
  { name: "forget sign-ups nobody confirmed", every: day, run: forgetUnconfirmed },
  { name: "forget sessions that have ended", every: hour, run: forgetEndedSessions },
  { name: "forget links and tickets nobody can use", every: day, run: forgetOldTokens },
  { name: "forget failed sign-ins of long ago", every: day, run: forgetOldAttempts },
  { name: "forget devices nobody uses", every: day, run: forgetOldDevices },
];

/**
 * The next instant at which something has to happen, as far ahead as `until`: the scheduler then looks at that very
 * instant, not at the next second.
 */
export const findNextInstant = (now: Date, until: Date): Promise<Date | undefined> => findNextDue(now, until);

const lastRuns = onePerProcess("job-runs", () => new Map<string, number>());

/** What became of a job since the process began. */
export interface JobCounts {
  runs: number;
  failures: number;
  /** All runs together. */
  seconds: number;
  /** Seconds since 1970; undefined before the first. */
  lastSuccess: number | undefined;
}

/** By the jobs' names. For the metrics. */
export const jobCounts: ReadonlyMap<string, JobCounts> = onePerProcess(
  "job-counts",
  () => new Map(jobs.map(({ name }) => [name, { runs: 0, failures: 0, seconds: 0, lastSuccess: undefined }])),
);

async function runCounted(job: Job, now: Date, ending?: AbortSignal): Promise<void> {
  const counts = jobCounts.get(job.name);
  const begun = performance.now();
  try {
    await job.run(now, ending);
    if (counts) counts.lastSuccess = Date.now() / 1_000;
  } catch (error) {
    if (counts) counts.failures++;
    throw error;
  } finally {
    if (counts) {
      counts.runs++;
      counts.seconds += (performance.now() - begun) / 1_000;
    }
  }
}

/**
 * Runs every job that is due. Don't wait for one call before the next: a mail server that hangs would hold up all else.
 * @param ending aborted when the process ends: a job that goes on and on stops at its next step
 * @throws AggregateError, when all have ended, with a cause for each that failed; they run again when next due
 */
export async function runDueJobs(now: Date, ending?: AbortSignal): Promise<void> {
  const at = now.getTime();
  const due = jobs.filter(({ name, every }) => {
    const last = lastRuns.get(name);
    // A clock that was set back must not put a job off for as long.
    return last === undefined || at - last >= every || at < last;
  });
  for (const { name } of due) lastRuns.set(name, at);

  const ends = await Promise.allSettled(due.map((job) => runCounted(job, now, ending)));
  const failures = ends.flatMap((end, index) =>
    end.status === "rejected" ? [new Error(`A job failed: ${due[index]?.name}`, { cause: end.reason })] : [],
  );
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map(({ message }) => message).join("; "));
}
