/** Shows how far something is, on standard error, once it has taken a second. @returns told of each step */
export function showProgress(what: string): (done: number, all: number) => void {
  const begun = Date.now();
  let shown = 0;
  return (done, all) => {
    const now = Date.now();
    if (now - begun < 1_000 || (now - shown < 250 && done < all)) return;
    shown = now;
    process.stderr.write(`\r${what}: ${done} of ${all}${done === all ? "\n" : ""}`);
  };
}
