import { queryTimes } from "#db/query-times.ts";
import { poolState } from "#db/size.ts";
import { scheduleLateness } from "#domain/articles/publishing-on-time.ts";
import { mailCounts } from "#domain/mails/sending.ts";
import { jobCounts } from "#domain/schedule.ts";
import { linesWritten } from "#platform/log.ts";
import { searches } from "./search-worker.ts";

/** What a thread has counted of what each does by itself. */
export const countsOfThread = () => ({
  queries: queryTimes.all,
  slowQueries: queryTimes.slow,
  connections: poolState() ?? {},
  lines: linesWritten,
});

/** What the pressroom has counted since it began. Data alone: it goes from thread to thread. */
export const countsOfPressroom = async () => ({
  ...countsOfThread(),
  ...{ searches, mails: mailCounts, jobs: jobCounts, scheduleLateness },
  heapBytes: process.memoryUsage().heapUsed,
});

export type PressroomCounts = Awaited<ReturnType<typeof countsOfPressroom>>;
