import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Works for a while, in pieces. @returns the share of the time that it had the processor */
async function shareOf(before: string): Promise<number> {
  const script = `
    const { workHalfTheTime } = await import(${JSON.stringify(join(import.meta.dirname, "unhurried.ts"))});
    ${before}
    const [begun, had] = [performance.now(), process.cpuUsage()];
    (function work() {
      for (const until = performance.now() + 1; performance.now() < until; );
      if (performance.now() - begun < 500) return setImmediate(work);
      const { user, system } = process.cpuUsage(had);
      console.log((user + system) / 1_000 / (performance.now() - begun));
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  return Number(stdout);
}

test("a process rests as long as it works, and ends when its work does", async () => {
  const [hurried, unhurried] = [await shareOf(""), await shareOf("workHalfTheTime();")];
  expect(unhurried).toBeGreaterThan(0);
  expect(unhurried / hurried).toBeLessThan(0.75);
});
