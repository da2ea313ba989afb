import { resolve } from "node:path";
import { isRefusal } from "#domain/refusal.ts";
import { SettingError, settings } from "#platform/env.ts";
import { readOptions } from "./arguments.ts";
import type { Command, Commands } from "./command.ts";

/* `npm run newsroom -- <command>`: what can be done to the paper without its newsroom. */

const commands: Record<string, () => Promise<{ command: Command | Commands }>> = {
  backup: () => import("./backup.ts"),
  generate: () => import("./generate.ts"),
  migrate: () => import("./migrate.ts"),
  restore: () => import("./restore.ts"),
  sample: () => import("./sample.ts"),
  staff: () => import("./staff.ts"),
  verify: () => import("./verify.ts"),
};

/** Writes one line to standard error and ends with a code that says it failed. */
function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

const usage = (name: string, list: [string, { summary: string }][]) =>
  [
    `Usage: npm run newsroom -- ${name}<command> [--help]`,
    "",
    ...list.map(([command, { summary }]) => `  ${command.padEnd(10)}${summary}`),
  ].join("\n");

async function help(): Promise<string> {
  const loaded = Object.entries(commands).map(
    async ([name, load]) => [name, (await load()).command] as [string, Command | Commands],
  );
  return usage("", await Promise.all(loaded));
}

const isHelp = (word: string | undefined) => !word || word === "--help" || word === "help";

async function run([name, ...args]: string[]): Promise<void> {
  if (!name || isHelp(name)) return console.log(await help());
  const { command } = (await commands[name]?.()) ?? {};
  if (!command) fail(`There is no command ${name}. There are: ${Object.keys(commands).join(", ")}.`);
  if ("run" in command) return runOne(name, command, args);
  const [part, ...rest] = args;
  if (!part || isHelp(part)) return console.log(usage(`${name} `, Object.entries(command.commands)));
  const one = command.commands[part];
  if (!one)
    fail(`There is no command ${name} ${part}. There are: ${Object.keys(command.commands).join(", ")}.`);
  return runOne(`${name} ${part}`, one, rest);
}

async function runOne(name: string, command: Command, args: string[]): Promise<void> {
  if (args.includes("--help")) {
    const options = (command.options ?? []).map((option) => ` --${option} …`).join("");
    const file = command.file ? " FILE" : "";
    return console.log(`Usage: npm run newsroom -- ${name}${options}${file}\n\n${command.help}`);
  }
  const given = readOptions(name, args, command.options ?? [], command.file);
  // npm changes to the project's folder; a file is named from where somebody stands.
  if (given.file !== undefined) given.file = resolve(process.env.INIT_CWD ?? ".", given.file);
  const { closeDatabase } = await import("#db/client.ts");
  try {
    console.log(await command.run(given));
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
