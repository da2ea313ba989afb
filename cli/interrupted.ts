import { rmSync } from "node:fs";
import { constants } from "node:os";

/** Removes a folder when the command is broken off by a signal, before it ends. */
export function removeWhenInterrupted(folder: string): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(128 + constants.signals[signal]);
    });
}
