/* One line for each thing worth knowing, on standard error. What a person sees at the start goes to standard output. */

type Fields = Record<string, string | number | boolean | undefined>;

const line =
  (level: string) =>
  (message: string, fields: Fields = {}) => {
    process.stderr.write(
      `${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`,
    );
  };

export const log = { info: line("info"), warn: line("warn"), error: line("error") };

/** Addresses as they may be logged: what follows these words is a token. */
export const withoutTokens = (path: string) =>
  path
    .replace(/\/(confirm|preferences|unsubscribe|preview|invitation|reset)\/[^/?]+/g, "/$1/…")
    .replace(/([?&]token=)[^&]+/g, "$1…");
