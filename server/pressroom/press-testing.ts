import { parentPort } from "node:worker_threads";
import { answerOver, type Port } from "./calls.ts";
import { linesOver } from "./lines.ts";

/* A pressroom that prints what it is told: nothing, its end, or for ever. */

const port = parentPort as Port;
linesOver(port, (line) => line.pipe(line));
answerOver(port, {
  async begin() {},
  async isThere() {},
  async close() {},
  async print({ path }: { path: string }) {
    if (path === "/fails") throw new Error("There is no ink.");
    if (path === "/ends")
      process.nextTick(() => {
        throw new Error("The press has broken down.");
      });
    if (path === "/hangs") for (;;);
    if (path === "/ends" || path === "/never") return new Promise(() => {});
    return `printed ${path}`;
  },
});
