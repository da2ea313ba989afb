/**
 * Shows how far something is, on standard error, once it has taken a second: in one line of a terminal, or now and then in a
 * line of a log.
 * @returns told of each step
 */
export function showProgress(what: string): (done: number, all: number) => void {
  const begun = Date.now();
  const { isTTY } = process.stderr;
  const pause = isTTY ? 250 : 10_000;
  let shown = isTTY ? 0 : begun;
  return (done, all) => {
    const now = Date.now();
    if (now - begun < 1_000 || (now - shown < pause && done < all)) return;
    shown = now;
    const line = `${what}: ${done} of ${all}`;
    process.stderr.write(isTTY ? `\r${line}${done === all ? "\n" : ""}` : `${line}\n`);
  };
}
