import { run } from "./processes.js";
import { within } from "./root.js";
import { runtimeEnvironment } from "./runtime.js";

const engines = [{ DATABASE_URL: "file:unused.db" }, { DATABASE_URL: "postgres://unused@localhost/unused" }];

/**
 * Writes what has changed in the schema as a migration for each engine. No database is touched.
 * @param {string[]} args go on to `drizzle-kit generate`: `--name`, `--custom`
 */
export async function migrations(node, args) {
  const kit = within("node_modules", "drizzle-kit", "bin.cjs");
  for (const engine of engines) {
    const code = await run(node, [kit, "generate", ...args], { env: runtimeEnvironment(engine) });
    if (code !== 0) return code;
  }
  return 0;
}
