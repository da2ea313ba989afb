import { parentPort } from "node:worker_threads";
import type { SearchText } from "./indexing.ts";
import { findSimilar } from "./similar.ts";

/* The search worker's own thread, with its own read-only connection. `server/search-worker.ts` starts it. */

parentPort?.on("message", async (text: SearchText) => {
  try {
    parentPort?.postMessage({ answer: await findSimilar(text) });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});

parentPort?.postMessage("ready");
