import { parentPort } from "node:worker_threads";
import { workAsideFromReaders } from "#db/client.ts";
import { giveWay } from "#platform/thread-priority.ts";
import { answerInWorker, type WorkerQuestion } from "./asking.ts";

/* A search worker's own thread, with its own read-only connection. `server/pressroom/search-worker.ts` starts it. */

/** SQLite's thread is ended when it takes too long; Postgres gives a question up by itself, a little before. Milliseconds. */
const longestStatement = 1_400;

giveWay(10);
workAsideFromReaders(longestStatement);

parentPort?.on("message", async (question: WorkerQuestion) => {
  try {
    parentPort?.postMessage({ answer: await answerInWorker(question) });
  } catch (error) {
    parentPort?.postMessage(isGivenUp(error) ? { tooSlow: true } : { error: String(error) });
  }
});

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: query_canceled */
function isGivenUp(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code === "57014" || (cause !== undefined && isGivenUp(cause));
}

parentPort?.postMessage("ready");
