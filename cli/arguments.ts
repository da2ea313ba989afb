import { parseArgs } from "node:util";
import { Refusal } from "#domain/refusal.ts";

/**
 * Reads what was said with a command. Each option takes one text and has to be there.
 * @param file whether a file has to be named besides
 * @throws Refusal: one line that says what is missing, or too much
 */
export function readOptions(
  name: string,
  args: string[],
  options: readonly string[],
  file = false,
): Record<string, string> {
  const { values, positionals } = parsed(name, args, options);
  const named = file ? positionals.shift() : undefined;
  if (file && !named?.trim()) throw new Refusal(`${name} needs a file: newsroom -- ${name} FILE.`);
  const [first] = positionals;
  if (first !== undefined) throw new Refusal(`${name} does not know what to do with ${first}.`);
  const given: Record<string, string> = named === undefined ? {} : { file: named };
  for (const option of options) {
    const value = values[option];
    if (typeof value !== "string" || value.trim() === "") throw new Refusal(`${name} needs --${option}.`);
    given[option] = value.trim();
  }
  return given;
}

function parsed(name: string, args: string[], options: readonly string[]) {
  const known = Object.fromEntries(options.map((option) => [option, { type: "string" as const }]));
  try {
    return parseArgs({ args, options: known, allowPositionals: true });
  } catch (error) {
    // Node's own words: `Unknown option '--x'. To specify a positional argument …`
    const [why = ""] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw new Refusal(`${name}: ${why}.`.replace(/\.\.$/, "."));
  }
}
