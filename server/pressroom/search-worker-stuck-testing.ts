import { spawnSync } from "node:child_process";
import { parentPort } from "node:worker_threads";
import type { WorkerQuestion } from "#domain/search/asking.ts";

/*
 * The thread of a search worker that is where nothing can end it, as in SQLite, for some time with each search. How many are
 * there at once is counted in a folder.
 */

const stuck =
  'cd "$STUCK_FOLDER" && mkdir -p in && touch in/$$ && ls in | wc -l >> counted && sleep 2 && rm -f in/$$';

parentPort?.on("message", (question: WorkerQuestion) => {
  if (question.kind === "search") spawnSync("sh", ["-c", stuck]);
  parentPort?.postMessage({ answer: [] });
});

parentPort?.postMessage("ready");
