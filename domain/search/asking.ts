import { onePerProcess } from "#platform/one-per-process.ts";
import type { SearchText } from "./indexing.ts";
import { findSimilar, type Similar } from "./similar.ts";

/** Answers questions to the search index away from the thread that serves readers. */
export interface SearchWorker {
  /** @throws when the answer takes longer than the worker's time limit */
  findSimilar(text: SearchText): Promise<Similar[]>;
}

/** Where the server puts its search worker. A command or a test has none, and is answered in place. */
export const searchWorker = onePerProcess("search-worker", (): { current: SearchWorker | undefined } => ({
  current: undefined,
}));

/** Articles that share rare words with a text; none when the search index takes too long to say. */
export async function askForSimilar(text: SearchText): Promise<Similar[]> {
  if (!searchWorker.current) return findSimilar(text);
  return searchWorker.current.findSimilar(text).catch(() => []);
}
