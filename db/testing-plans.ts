import { sqliteReader } from "./client.ts";

/**
 * How SQLite answers what `work` asks of it: every step of every query's plan.
 * https://sqlite.org/eqp.html
 */
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
  return asked.flatMap((source) =>
    prepare
      .call(connection, `explain query plan ${source}`)
      .all([...source.matchAll(/\?/g)].map(() => null))
      .map((step) => `${(step as { detail: string }).detail}  [${source}]`),
  );
}

/** A step that reads a whole table, or sorts what was found. To walk an index in its order is neither. */
export const isCostly = (step: string): boolean =>
  /^SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE))|USE TEMP B-TREE/.test(step);
