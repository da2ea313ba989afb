import { parentPort } from "node:worker_threads";
import { nothingFound } from "#domain/search/answer.ts";
import type { WorkerQuestion } from "#domain/search/asking.ts";

/* The thread of a search worker that never comes to an end with what is asked by best match, and can't be spoken to. */

parentPort?.on("message", (question: WorkerQuestion) => {
  const isEndless = question.kind === "search" && question.task.manner === "as asked";
  while (isEndless);
  parentPort?.postMessage({ answer: question.kind === "search" ? nothingFound : [] });
});

parentPort?.postMessage("ready");
