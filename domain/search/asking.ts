import { onePerProcess } from "#platform/one-per-process.ts";
import type { SearchAnswer } from "./answer.ts";
import { findInArchive, type SearchTask } from "./finding.ts";
import type { SearchText } from "./indexing.ts";
import { findSimilar, type Similar } from "./similar.ts";

/** A question for the search worker, and what it answers. Both go from thread to thread: data alone. */
export type WorkerQuestion = { kind: "similar"; text: SearchText } | { kind: "search"; task: SearchTask };

/** `too slow`: it took longer than it may. `too busy`: so many are asking that it was not begun. */
export type Answered<Answer> = { answer: Answer } | "too slow" | "too busy";

/** Answers questions to the search index away from the thread that serves readers. */
export interface SearchWorker {
  /** @throws what the question fails with */
  findSimilar(text: SearchText): Promise<Answered<Similar[]>>;
  /** @throws what the question fails with */
  search(task: SearchTask): Promise<Answered<SearchAnswer>>;
}

/** Where the server puts its search worker. A command or a test has none, and is answered in place. */
export const searchWorker = onePerProcess("search-worker", (): { current: SearchWorker | undefined } => ({
  current: undefined,
}));

/** Articles that share rare words with a text; none when the search index takes too long to say. */
export async function askForSimilar(text: SearchText): Promise<Similar[]> {
  if (!searchWorker.current) return findSimilar(text);
  const answered = await searchWorker.current.findSimilar(text).catch(() => "too slow" as const);
  return typeof answered === "string" ? [] : answered.answer;
}

/** What a search finds. @throws what it fails with */
export async function askForArticles(task: SearchTask): Promise<Answered<SearchAnswer>> {
  return searchWorker.current ? searchWorker.current.search(task) : { answer: await findInArchive(task) };
}

/** What the worker's thread does. */
export async function answerInWorker(question: WorkerQuestion): Promise<Similar[] | SearchAnswer> {
  switch (question.kind) {
    case "similar":
      return findSimilar(question.text);
    case "search":
      return findInArchive(question.task);
    default:
      return question satisfies never;
  }
}
