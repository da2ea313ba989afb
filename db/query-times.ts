import { log } from "#platform/log.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { noTimes, noteTime } from "#platform/times.ts";

/*
 * How long queries take: counted for the metrics, and the slow ones told in the log. It has to cost next to nothing, since it
 * stands before every query of every page.
 */

/** A query that takes so long is told of, in milliseconds: on SQLite it has held up its thread for as long. */
const slow = 100;

/** The same statement is not told of again within so many milliseconds. */
const quiet = 10_000;

/** More different statements than this are not remembered. */
const mostRemembered = 500;

/** Of this process since it began. */
export const queryTimes = onePerProcess("query-times", () => ({
  all: noTimes([0.0005, 0.002, 0.01, 0.05, 0.1, 0.5, 2]),
  slow: 0,
  /** When a slow statement was last told of, in milliseconds since 1970. */
  told: new Map<string, number>(),
}));

/**
 * Notes a query that has ended.
 * @param statement its text, with a mark for each value that it was asked with
 * @param milliseconds how long it took
 */
export function noteQuery(statement: string, milliseconds: number): void {
  noteTime(queryTimes.all, milliseconds / 1_000);
  if (milliseconds < slow) return;
  queryTimes.slow++;
  tell(statement, milliseconds);
}

function tell(statement: string, milliseconds: number): void {
  const { told } = queryTimes;
  const now = Date.now();
  if (now - (told.get(statement) ?? 0) < quiet) return;
  if (told.size >= mostRemembered) told.clear();
  told.set(statement, now);
  log.warn("A query was slow.", {
    milliseconds: Math.round(milliseconds),
    statement: inOneLine(statement),
  });
}

/** A statement as the log tells it: of many rows that are written at once the first stands for all. */
export const inOneLine = (statement: string) =>
  statement
    .replace(/\s+/g, " ")
    .replace(/(, \([?$\d, ]+\))+/g, ", …")
    .trim()
    .slice(0, 2_000);
