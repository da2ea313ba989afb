import { readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";
import { basename } from "node:path";

/** The least that can be had. */
const least = 19;

/**
 * Has this thread, and those it starts, wait for the processor until others of this process have had it. On Linux alone: no other
 * system has a priority for each thread. https://man7.org/linux/man-pages/man2/setpriority.2.html (“C library/kernel differences”)
 * @param niceness so much more than the process has, as for nice(1)
 */
export function giveWay(niceness: number): void {
  if (process.platform !== "linux") return;
  try {
    const thread = Number(basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, Math.min(getPriority() + niceness, least));
  } catch {
    // A container may forbid it: then all threads are alike.
  }
}
