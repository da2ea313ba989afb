import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type SearchWorker, searchWorker } from "#domain/search/asking.ts";
import type { SearchText } from "#domain/search/indexing.ts";
import type { Similar } from "#domain/search/similar.ts";
import { log } from "#platform/log.ts";

/** Longer than any answer should take; the worker is then started anew, since SQLite cannot be interrupted from here. */
const timeLimit = 5_000;

/** Starts the search worker and makes it known to whoever asks. @returns a function that ends it */
export function startSearchWorker(): () => Promise<void> {
  let worker: Started | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One question at a time: the limit counts from when the worker begins with it. */
  function ask(text: SearchText): Promise<Similar[]> {
    worker ??= start();
    const { thread: asked, ready } = worker;
    return ready
      .then(() => answered(asked, text))
      .catch((error) => {
        log.warn("Related stories were found without the search index.", { error });
        worker = undefined;
        void asked.terminate();
        throw error;
      });
  }

  const findSimilar: SearchWorker["findSimilar"] = (text) => {
    const answer = turn.then(() => ask(text));
    turn = answer.catch(() => {});
    return answer;
  };
  searchWorker.current = { findSimilar };
  return async () => {
    searchWorker.current = undefined;
    await worker?.thread.terminate();
  };
}

interface Started {
  thread: Worker;
  /** When it has loaded what it needs: on a busy machine that takes longer than an answer may. */
  ready: Promise<unknown>;
}

function start(): Started {
  const thread = new Worker(new URL("../domain/search/worker.ts", import.meta.url));
  thread.unref();
  return { thread, ready: once(thread, "message") };
}

/** Its listeners are never all removed: Node's own are among them, and without those the thread is no longer heard. */
async function answered(thread: Worker, text: SearchText): Promise<Similar[]> {
  const heard = once(thread, "message", { signal: AbortSignal.timeout(timeLimit) });
  thread.postMessage(text);
  const [{ answer, error } = {}]: { answer?: Similar[]; error?: string }[] = await heard;
  if (!answer) throw new Error(error);
  return answer;
}
