import { pino } from "pino";
import { onePerProcess } from "./one-per-process.ts";
import { currentRequest } from "./request.ts";

/*
 * One line of JSON for each thing worth knowing, on standard error: what a person sees at the start goes to standard
 * output. A line that is written while a request is answered carries that request's id. Nothing in it is about a person: no
 * address of mail or network, no token, no value that a query was asked with.
 */

type Fields = Record<string, unknown>;

/** How many lines of each level were written, for the metrics. */
export const linesWritten = onePerProcess("log-lines", () => ({ info: 0, warn: 0, error: 0 }));

const writer = onePerProcess("log", () =>
  pino(
    {
      base: null,
      messageKey: "message",
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const request = currentRequest();
        return request ? { request: request.id } : {};
      },
      serializers: { error: inWords },
    },
    pino.destination({ dest: 2, sync: true }),
  ),
);

const line =
  (level: "info" | "warn" | "error") =>
  (message: string, fields: Fields = {}) => {
    linesWritten[level]++;
    writer[level](fields, message);
  };

/** `error` among the fields may be an Error: it is written with its stack, and with what caused it. */
export const log = { info: line("info"), warn: line("warn"), error: line("error") };

/** An error with its stack and its causes, without the values that a query was asked with: they may be anybody's. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return withoutValues(String(error));
  const stack = withoutValues(error.stack ?? String(error));
  const causes =
    error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  return [stack, ...causes.map((cause) => `caused by ${inWords(cause)}`)].join("\n");
}

/** What an error says, without the values that a query was asked with. */
export const withoutValues = (told: string): string => told.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "");

/** Addresses as they may be logged: what follows these words is a token. */
export const withoutTokens = (path: string) =>
  path
    .replace(/\/(confirm|preferences|unsubscribe|preview|invitation|reset)\/[^/?]+/g, "/$1/…")
    .replace(/([?&]token=)[^&]+/g, "$1…");

/** What was asked for as it may be logged: the path alone, since the rest may be what somebody searched for. */
export const forTheLog = (target: string): string => withoutTokens(target).split("?", 1)[0] ?? "";
