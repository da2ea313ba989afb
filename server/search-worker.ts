import { Worker } from "node:worker_threads";
import { type SearchWorker, searchWorker } from "#domain/search/asking.ts";
import type { SearchText } from "#domain/search/indexing.ts";
import type { Similar } from "#domain/search/similar.ts";

/** Longer than any answer should take; the worker is then started anew, since SQLite cannot be interrupted from here. */
const timeLimit = 5_000;

interface Waiting {
  resolve(similar: Similar[]): void;
  reject(error: Error): void;
}

/** Starts the search worker and makes it known to whoever asks. @returns a function that ends it */
export function startSearchWorker(): () => Promise<void> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  const failAll = (error: Error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  function running(): Worker {
    if (worker) return worker;
    const started = new Worker(new URL("../domain/search/worker.ts", import.meta.url));
    started.on("message", ({ id, answer, error }: { id: number; answer?: Similar[]; error?: string }) => {
      const question = waiting.get(id);
      waiting.delete(id);
      if (answer) question?.resolve(answer);
      else question?.reject(new Error(error));
    });
    started.on("error", failAll);
    started.unref();
    worker = started;
    return started;
  }

  const findSimilar: SearchWorker["findSimilar"] = (text: SearchText) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      const limit = setTimeout(() => {
        void worker?.terminate();
        failAll(new Error("The search index took too long to answer."));
      }, timeLimit);
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(limit);
          settle(value);
        };
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      running().postMessage({ id, text });
    });

  searchWorker.current = { findSimilar };
  return async () => {
    searchWorker.current = undefined;
    await worker?.terminate();
  };
}
