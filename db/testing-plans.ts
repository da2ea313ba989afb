import { sqliteReader } from "./client.ts";

/**
 * How SQLite answers a statement: every step of its plan, with the statement behind it.
 * https://sqlite.org/eqp.html
 */
export const planOf = (statement: string): string[] =>
  sqliteReader()
    .prepare<unknown[], { detail: string }>(`explain query plan ${statement}`)
    .all([...statement.matchAll(/\?/g)].map(() => null))
    .map(({ detail }) => `${detail}  [${statement}]`);

/** How SQLite answers what `work` asks of it: every step of every query's plan. */
export async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  const connection = sqliteReader();
  const { prepare } = connection;
  const asked: string[] = [];
  connection.prepare = ((source: string) => {
    asked.push(source);
    return prepare.call(connection, source);
  }) as typeof prepare;
  try {
    await work();
  } finally {
    connection.prepare = prepare;
  }
  return asked.flatMap(planOf);
}

/** A step that reads a whole table, or sorts what was found. To walk an index in its order is neither. */
export const isCostly = (step: string): boolean =>
  /^SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE))|USE TEMP B-TREE/.test(step);
