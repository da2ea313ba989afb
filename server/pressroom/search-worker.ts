import { Worker } from "node:worker_threads";
import {
  type Answered,
  type SearchWorker,
  searchWorker,
  type WorkerQuestion,
} from "#domain/search/asking.ts";
import type { SearchTask } from "#domain/search/finding.ts";
import { log } from "#platform/log.ts";

/*
 * Searches run in threads of their own. SQLite can't be interrupted from outside, so a thread that takes too long with a
 * question is ended and another started; whoever waits behind it is answered by that one.
 */

/** So many threads at most; the second is started when the first is busy. */
const mostThreads = 2;
/**
 * SQLite finishes what it is at before its thread ends. Of so many that are still to end none is started in their places for
 * readers: by questions that are too hard anybody could else fill the machine with threads.
 */
const mostEnding = 2;
/** So many readers' searches may wait, and so long: beyond that it is a flood. Milliseconds. */
const mostWaiting = 40;
const longestWait = 10_000;

/** How long each may take, from when a thread begins with it. Milliseconds. */
const limits: Record<"similar" | SearchTask["manner"], number> = {
  similar: 5_000,
  "as asked": 1_500,
  "newest first": 3_000,
};

interface Job {
  question: WorkerQuestion;
  limit: number;
  /** Sends it away when nobody has begun with it for too long. */
  patience: NodeJS.Timeout | undefined;
  settle(answered: Answered<never>): void;
  fail(error: Error): void;
}

/** What a thread says when it is done with a question. */
interface Message {
  answer?: never;
  error?: string;
  tooSlow?: true;
}

interface Started {
  thread: Worker;
  /** What it is doing: it is busy until it is loaded, too. */
  job: Job | "loading" | undefined;
}

/** What waits, and what became of what was asked since the process began. For the metrics. */
export const searches = { waiting: 0, running: 0, answered: 0, tooSlow: 0, tooBusy: 0 };

/**
 * Starts the search worker and makes it known to whoever asks.
 * @param script what its threads run, and the limits they have: a test gives others
 * @returns a function that ends it
 */
export function startSearchWorker(
  script = new URL("../../domain/search/worker.ts", import.meta.url),
  limitOf = limits,
): () => Promise<void> {
  const threads = new Set<Started>();
  let ending = 0;
  const waiting: Job[] = [];

  function ask<Answer>(question: WorkerQuestion): Promise<Answered<Answer>> {
    return new Promise((settle, fail) => {
      const limit = limitOf[question.kind === "search" ? question.task.manner : "similar"];
      const job: Job = { question, limit, patience: undefined, settle, fail };
      if (question.kind === "search") job.patience = setTimeout(sendAway, longestWait, job).unref();
      // What the newsroom waits for comes before all readers' searches.
      const place = waiting.findIndex((other) => other.question.kind === "search");
      if (question.kind === "similar" && place >= 0) waiting.splice(place, 0, job);
      else waiting.push(job);
      if (waiting.filter((other) => other.question.kind === "search").length > mostWaiting) sendAway(job);
      goOn();
    });
  }

  function sendAway(job: Job) {
    clearTimeout(job.patience);
    const place = waiting.indexOf(job);
    if (place < 0) return;
    waiting.splice(place, 1);
    searches.waiting = waiting.length;
    searches.tooBusy++;
    job.settle("too busy");
  }

  /** Gives what waits to the threads that are free. */
  function goOn() {
    for (const started of threads) {
      if (started.job === undefined && waiting.length > 0) begin(started);
    }
    const [next] = waiting;
    // What the newsroom waits for has a thread in any case.
    if (next && threads.size < mostThreads && (ending < mostEnding || next.question.kind === "similar"))
      start();
    searches.waiting = waiting.length;
    searches.running = [...threads].filter(({ job }) => typeof job === "object").length;
  }

  function begin(started: Started) {
    const job = waiting.shift();
    if (!job) return;
    clearTimeout(job.patience);
    started.job = job;
    const end = setTimeout(() => {
      searches.tooSlow++;
      log.warn("A search took too long and was ended.", { limit: job.limit });
      giveUp(started, () => job.settle("too slow"));
    }, job.limit);
    started.thread.once("message", ({ answer, error, tooSlow }: Message) => {
      clearTimeout(end);
      if (started.job !== job) return;
      started.job = undefined;
      if (tooSlow) searches.tooSlow++;
      else searches.answered++;
      if (tooSlow) job.settle("too slow");
      else if (answer !== undefined) job.settle({ answer });
      else job.fail(new Error(error));
      goOn();
    });
    started.thread.postMessage(job.question);
  }

  /** Ends a thread that can't be told to stop. */
  function giveUp(started: Started, tell: () => void) {
    threads.delete(started);
    started.job = undefined;
    ending++;
    void started.thread.terminate().then(() => {
      ending--;
      if (searchWorker.current === worker) goOn();
    });
    tell();
    goOn();
  }

  function start() {
    const thread = new Worker(script);
    thread.unref();
    const started: Started = { thread, job: "loading" };
    threads.add(started);
    thread.once("message", () => {
      started.job = undefined;
      goOn();
    });
    thread.once("error", (error) => {
      log.error("A search worker ended by itself.", { error });
      const { job } = started;
      const lost = typeof job === "object" ? [job] : job === "loading" ? waiting.splice(0) : [];
      giveUp(started, () => {
        for (const each of lost) each.fail(error);
      });
    });
  }

  // The first is there before anybody asks: it takes a while to load.
  start();
  const worker: SearchWorker = {
    findSimilar: (text) => ask({ kind: "similar", text }),
    search: (task) => ask({ kind: "search", task }),
  };
  searchWorker.current = worker;
  return async () => {
    searchWorker.current = undefined;
    for (const job of waiting.splice(0)) job.settle("too busy");
    await Promise.all([...threads].map(({ thread }) => thread.terminate()));
    threads.clear();
  };
}
