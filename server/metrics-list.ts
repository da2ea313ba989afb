import { readdir, readFile, statfs } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { dialect } from "#db/columns.ts";
import { queryTimes } from "#db/query-times.ts";
import { databaseSize, poolState } from "#db/size.ts";
import { scheduleLateness } from "#domain/articles/publishing-on-time.ts";
import { mailCounts } from "#domain/mails/sending.ts";
import { countWaitingMails } from "#domain/mails/waiting.ts";
import { type JobCounts, jobCounts } from "#domain/schedule.ts";
import { countSessions } from "#domain/staff/sessions.ts";
import { settings } from "#platform/env.ts";
import { incomingFolder } from "#platform/file-store.ts";
import { findLastBackup } from "#platform/last-backup.ts";
import { linesWritten } from "#platform/log.ts";
import type { ReadHistogram, ReadMetric, Sample } from "./metrics-registry.ts";
import { mostCachedBytes, type PageCache } from "./page-cache.ts";
import { renders } from "./render.ts";
import { requestCounts } from "./request-counts.ts";
import { searches } from "./search-worker.ts";
import { searchRenders } from "./searches.ts";

/* Every metric of the paper. `docs/operating.md` says what to look for in them, and a test holds the two together. */

export interface Observed {
  server: Pick<Server, "getConnections">;
  cache: Pick<PageCache, "size" | "counts">;
}

const one = (value: number | undefined): Sample[] => (value === undefined ? [] : [{ value }]);

const byLabel = (label: string, counts: Record<string, number>): Sample[] =>
  Object.entries(counts).map(([name, value]) => ({ labels: { [label]: name }, value }));

const byJob = (read: (counts: JobCounts) => number | undefined): Sample[] =>
  [...jobCounts].flatMap(([task, counts]) =>
    one(read(counts)).map((sample) => ({ ...sample, labels: { task } })),
  );

const answers = (): Sample[] =>
  Object.entries(requestCounts).flatMap(([room, counts]) =>
    Object.entries(counts.answers).flatMap(([method, statuses]) =>
      [...statuses].map(([status, value]) => ({ labels: { room, method, status }, value })),
    ),
  );

const version = async (): Promise<string> => {
  const text = await readFile(join(import.meta.dirname, "../package.json"), "utf8");
  const { version }: { version: string } = JSON.parse(text);
  return version;
};

async function freeBytes(): Promise<number> {
  const { bavail, bsize } = await statfs(settings().dataDir);
  return bavail * bsize;
}

async function uploadsUnderWay(): Promise<number> {
  const names = await readdir(incomingFolder()).catch(() => []);
  return names.filter((name) => name.endsWith(".part")).length;
}

const connectionsOf = (server: Observed["server"]): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

export function listMetrics({ server, cache }: Observed): ReadMetric[] {
  const counter = (name: string, help: string, read: ReadMetric["read"]): ReadMetric => ({
    ...{ name, help, read },
    type: "counter",
  });
  const gauge = (name: string, help: string, read: ReadMetric["read"]): ReadMetric => ({
    ...{ name, help, read },
    type: "gauge",
  });
  return [
    gauge("newspaper_build_info", "Always 1: which version runs, on what.", async () => [
      { value: 1, labels: { version: await version(), node: process.version, database: dialect } },
    ]),
    counter("http_requests_total", "Answers given. Status 499: whoever asked went away.", answers),
    gauge("http_connections", "Connections that are open.", async () => one(await connectionsOf(server))),

    counter("page_cache_hits_total", "Pages sent from memory.", () => one(cache.counts.hits)),
    counter("page_cache_misses_total", "Pages that had to be rendered, or waited for.", () =>
      one(cache.counts.misses),
    ),
    counter("page_cache_drops_total", "Pages that left the memory, by why.", () =>
      byLabel("reason", cache.counts.drops),
    ),
    gauge("page_cache_pages", "Pages in memory.", () => one(cache.size().pages)),
    gauge("page_cache_bytes", "What they take.", () => one(cache.size().bytes)),
    gauge("page_cache_limit_bytes", "What they may take.", () => one(mostCachedBytes)),
    gauge("page_renders_running", "Pages being rendered.", () => one(renders.running)),
    gauge("page_renders_waiting", "Pages that wait to be rendered.", () => one(renders.waiting)),
    counter("page_renders_refused_total", "Pages not rendered since too many waited.", () =>
      one(renders.refused),
    ),

    gauge("searches_running", "Searches that a thread is working on.", () => one(searches.running)),
    gauge("searches_waiting", "Searches that wait for a thread, and for a place to be drawn.", () =>
      one(searches.waiting + searchRenders.waiting),
    ),
    counter("searches_total", "Questions to the search index, by how they ended.", () =>
      byLabel("outcome", {
        answered: searches.answered,
        too_slow: searches.tooSlow,
        too_busy: searches.tooBusy + searchRenders.refused,
      }),
    ),

    counter("database_slow_queries_total", "Queries that took 100 ms or longer; the log tells which.", () =>
      one(queryTimes.slow),
    ),
    gauge("database_size_bytes", "What the database takes.", async () => one((await databaseSize()).bytes)),
    gauge("database_wal_bytes", "SQLite's write-ahead log.", async () =>
      one((await databaseSize()).walBytes),
    ),
    gauge("database_connections", "Postgres' connections of this process, by what they do.", () =>
      byLabel("state", poolState() ?? {}),
    ),

    counter("mails_total", "Attempts to send a mail, by how they ended.", () =>
      byLabel("outcome", mailCounts),
    ),
    gauge("mails_waiting", "Mails that are not sent yet.", async () =>
      one((await countWaitingMails(new Date())).waiting),
    ),
    gauge("mails_overdue_seconds", "For how long the longest waiting mail has been due.", async () =>
      one((await countWaitingMails(new Date())).overdue),
    ),

    counter("task_runs_total", "Runs of each recurring task.", () => byJob(({ runs }) => runs)),
    counter("task_failures_total", "Of these, such as failed; the log tells why.", () =>
      byJob(({ failures }) => failures),
    ),
    counter("task_seconds_total", "What they took.", () => byJob(({ seconds }) => seconds)),
    gauge("task_last_success_timestamp_seconds", "When each last did what it should.", () =>
      byJob(({ lastSuccess }) => lastSuccess),
    ),

    gauge("uploads_running", "Files that are arriving in parts.", async () => one(await uploadsUnderWay())),
    gauge("newsroom_sessions", "Sessions of the newsroom that are open.", async () =>
      one(await countSessions(new Date())),
    ),
    gauge("data_free_bytes", "Room left on the disk of DATA_DIR.", async () => one(await freeBytes())),
    gauge("backup_last_success_timestamp_seconds", "When the last backup was whole.", async () => {
      const at = await findLastBackup();
      return one(at && at.getTime() / 1_000);
    }),
    counter("log_lines_total", "Lines of the log, by level.", () => byLabel("level", linesWritten)),
  ];
}

export function listHistograms(): ReadHistogram[] {
  return [
    {
      name: "http_request_duration_seconds",
      help: "How long answers took, until their last byte was handed over.",
      read: () => Object.entries(requestCounts).map(([room, { times }]) => ({ times, labels: { room } })),
    },
    {
      name: "page_render_duration_seconds",
      help: "How long pages took to render, without their wait.",
      read: () => [{ times: renders.times }],
    },
    {
      name: "database_query_duration_seconds",
      help: "How long queries took.",
      read: () => [{ times: queryTimes.all }],
    },
    {
      name: "schedule_lateness_seconds",
      help: "How long after their time schedules happened.",
      read: () => [{ times: scheduleLateness }],
    },
  ];
}
