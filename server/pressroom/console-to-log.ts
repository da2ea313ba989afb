import { stripVTControlCharacters } from "node:util";
import { log, withoutValues } from "#platform/log.ts";

/**
 * Has what Next and what comes with it say of errors written into the log, as lines like all others: by themselves they
 * write an error with all that hangs on it, and so what a query was asked with.
 */
export function writeConsoleToLog(): void {
  console.error = (...said: unknown[]) => {
    const errors = said.filter((each) => each instanceof Error);
    const words = said.filter((each) => typeof each === "string").join(" ");
    // Of anything else nobody knows what is in it.
    log.error("Next tells of an error.", {
      ...(words.trim() && { words: withoutValues(stripVTControlCharacters(words)).trim() }),
      ...(errors.length > 0 && { error: errors.length === 1 ? errors[0] : new AggregateError(errors) }),
    });
  };
}
