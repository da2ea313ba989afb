/** One command of `npm run newsroom`. */
export interface Command {
  /** A line in the list of commands. */
  summary: string;
  /** What `--help` says. */
  help: string;
  /** What has to be said with it, each by a name of its own: `--email E`. Nothing, where there are none. */
  options?: readonly string[];
  /** Whether a file has to be named after it; it is then given as `file`. */
  file?: boolean;
  /** Does it. @returns one line that says what was done */
  run(given: Record<string, string>): Promise<string>;
}

/** Several commands about one thing: `staff add`, `staff disable`. */
export interface Commands {
  summary: string;
  commands: Record<string, Command>;
}
