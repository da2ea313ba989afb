import { readdir, readFile, statfs } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { dialect } from "#db/columns.ts";
import { databaseSize } from "#db/size.ts";
import { countWaitingMails } from "#domain/mails/waiting.ts";
import type { JobCounts } from "#domain/schedule.ts";
import { countSessions } from "#domain/staff/sessions.ts";
import { settings } from "#platform/env.ts";
import { incomingFolder } from "#platform/file-store.ts";
import { findLastBackup } from "#platform/last-backup.ts";
import { sumOf } from "#platform/times.ts";
import type { ReadHistogram, ReadMetric, Sample } from "./metrics-registry.ts";
import { mostCachedBytes, type PageCache } from "./page-cache.ts";
import { countsOfThread, type PressroomCounts } from "./pressroom/counts.ts";
import type { Press } from "./pressroom/press.ts";
import { requestCounts } from "./request-counts.ts";
import { searchRenders } from "./searches.ts";
import { renders } from "./turns.ts";

/* Every metric of the paper. `docs/operating.md` says what to look for in them, and a test holds the two together. */

export interface Observed {
  server: Pick<Server, "getConnections">;
  cache: Pick<PageCache, "size" | "counts">;
  press: Pick<Press, "ask" | "observe">;
}

/** What the pressroom has counted, as it says when the metrics are asked for. */
export type AskPressroom = () => Promise<PressroomCounts>;

const one = (value: number | undefined): Sample[] => (value === undefined ? [] : [{ value }]);

const byLabel = (label: string, counts: Record<string, number>): Sample[] =>
  Object.entries(counts).map(([name, value]) => ({ labels: { [label]: name }, value }));

/** What both threads have counted of the same. */
function bothOf(counts: Record<string, number>, others: Record<string, number>): Record<string, number> {
  const names = [...new Set([...Object.keys(counts), ...Object.keys(others)])];
  return Object.fromEntries(names.map((name) => [name, (counts[name] ?? 0) + (others[name] ?? 0)]));
}

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

export function listMetrics({ server, cache, press }: Observed, ofPressroom: AskPressroom): ReadMetric[] {
  const byJob = async (read: (counts: JobCounts) => number | undefined): Promise<Sample[]> =>
    [...(await ofPressroom()).jobs].flatMap(([task, counts]) =>
      one(read(counts)).map((sample) => ({ ...sample, labels: { task } })),
    );
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

    counter(
      "pressroom_busy_seconds_total",
      "In which pages, the newsroom and tasks kept their thread busy.",
      () => one(press.observe().busySeconds),
    ),
    counter("pressroom_restarts_total", "How often that thread ended by itself and was started again.", () =>
      one(press.observe().restarts),
    ),
    gauge(
      "pressroom_heap_bytes",
      "What it has in memory; nodejs_heap_* is of the thread that serves.",
      async () => one((await ofPressroom()).heapBytes),
    ),

    gauge("searches_running", "Searches that a thread is working on.", async () =>
      one((await ofPressroom()).searches.running),
    ),
    gauge("searches_waiting", "Searches that wait for a thread, and for a place to be drawn.", async () =>
      one((await ofPressroom()).searches.waiting + searchRenders.waiting),
    ),
    counter("searches_total", "Questions to the search index, by how they ended.", async () => {
      const { answered, tooSlow, tooBusy } = (await ofPressroom()).searches;
      return byLabel("outcome", { answered, too_slow: tooSlow, too_busy: tooBusy + searchRenders.refused });
    }),

    counter(
      "database_slow_queries_total",
      "Queries that took 100 ms or longer; the log tells which.",
      async () => one((await ofPressroom()).slowQueries + countsOfThread().slowQueries),
    ),
    gauge("database_size_bytes", "What the database takes.", async () => one((await databaseSize()).bytes)),
    gauge("database_wal_bytes", "SQLite's write-ahead log.", async () =>
      one((await databaseSize()).walBytes),
    ),
    gauge("database_connections", "Postgres' connections of this process, by what they do.", async () =>
      byLabel("state", bothOf((await ofPressroom()).connections, countsOfThread().connections)),
    ),

    counter("mails_total", "Attempts to send a mail, by how they ended.", async () =>
      byLabel("outcome", (await ofPressroom()).mails),
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
    counter("log_lines_total", "Lines of the log, by level.", async () =>
      byLabel("level", bothOf((await ofPressroom()).lines, countsOfThread().lines)),
    ),
  ];
}

export function listHistograms(ofPressroom: AskPressroom): ReadHistogram[] {
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
      read: async () => [{ times: sumOf(countsOfThread().queries, (await ofPressroom()).queries) }],
    },
    {
      name: "schedule_lateness_seconds",
      help: "How long after their time schedules happened.",
      read: async () => [{ times: (await ofPressroom()).scheduleLateness }],
    },
  ];
}
