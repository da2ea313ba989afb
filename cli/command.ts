/** One command of `npm run newsroom`. */
export interface Command {
  /** A line in the list of commands. */
  summary: string;
  /** What `--help` says. */
  help: string;
  /** Does it. @returns one line that says what was done */
  run(): Promise<string>;
}
