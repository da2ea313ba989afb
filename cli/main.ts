import { isRefusal } from "#domain/refusal.ts";
import { SettingError, settings } from "#platform/env.ts";
import type { Command } from "./command.ts";

/* `npm run newsroom -- <command>`: what can be done to the paper without its newsroom. */

const commands: Record<string, () => Promise<{ command: Command }>> = {
  migrate: () => import("./migrate.ts"),
  sample: () => import("./sample.ts"),
};

/** Writes one line to standard error and ends with a code that says it failed. */
function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(10)}${(await load()).command.summary}`,
    ),
  );
  return ["Usage: npm run newsroom -- <command> [--help]", "", ...lines].join("\n");
}

async function run([name, ...args]: string[]): Promise<void> {
  if (!name || name === "--help" || name === "help") return console.log(await help());
  const load = commands[name];
  if (!load) fail(`There is no command ${name}. There are: ${Object.keys(commands).join(", ")}.`);
  const { command } = await load();
  if (args.includes("--help")) return console.log(`Usage: npm run newsroom -- ${name}\n\n${command.help}`);
  if (args.length > 0) fail(`${name} takes nothing more; it was given ${args.join(" ")}.`);
  const { closeDatabase } = await import("#db/client.ts");
  try {
    console.log(await command.run());
  } finally {
    await closeDatabase();
  }
}

// What is kept holds subscribers: it is for the owner's eyes alone.
process.umask(0o077);

try {
  settings();
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof SettingError || isRefusal(error)) fail(error.message);
  const { databaseProblem } = await import("#db/problem.ts");
  fail(
    databaseProblem(error) ?? `It did not work: ${error instanceof Error ? error.message : String(error)}`,
  );
}
