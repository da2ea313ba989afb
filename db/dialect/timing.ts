import type Sqlite from "better-sqlite3";
import type pg from "pg";
import { noteQuery } from "#db/query-times.ts";

/* Where both drivers are asked: what they answer goes through here, and is timed on its way. */

/** What is looked at before every answer (`db/changes.ts`) takes less time than to time it. */
const untimed = /^\s*pragma/i;

/** Has every query of a connection timed, from now on. */
export function timeSqlite(connection: Sqlite.Database): void {
  const { prepare } = connection;
  connection.prepare = ((source: string) => {
    const statement = prepare.call(connection, source);
    if (!untimed.test(source))
      for (const method of ["all", "get", "run"] as const) timeMethod(statement, method);
    return statement;
  }) as typeof prepare;
}

function timeMethod(statement: Sqlite.Statement<unknown[]>, method: "all" | "get" | "run"): void {
  const ask = statement[method] as (...values: unknown[]) => unknown;
  const timed = (...values: unknown[]) => {
    const begun = performance.now();
    try {
      return ask.apply(statement, values);
    } finally {
      noteQuery(statement.source, performance.now() - begun);
    }
  };
  // The driver's statements take what is asked in any form, and so does this.
  Object.assign(statement, { [method]: timed });
}

/**
 * Has every query of a pool timed, from now on; with the time that it waits for a connection. Who takes a connection out
 * asks it directly, and the pool asks it with a callback: the one is timed here, the other where the pool was asked.
 */
export function timePostgres(pool: pg.Pool): void {
  timeQueries(pool);
  pool.on("connect", timeQueries);
}

function timeQueries(asked: { query: unknown }): void {
  const ask = asked.query as (...question: unknown[]) => unknown;
  asked.query = (...question: unknown[]) => {
    const answer = ask.apply(asked, question);
    if (!(answer instanceof Promise)) return answer;
    const begun = performance.now();
    const note = () => noteQuery(textOf(question[0]), performance.now() - begun);
    answer.then(note, note);
    return answer;
  };
}

function textOf(question: unknown): string {
  if (typeof question === "string") return question;
  const text = typeof question === "object" && question !== null && "text" in question ? question.text : "";
  return String(text);
}
