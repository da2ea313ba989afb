import { once } from "node:events";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

it.runIf(process.platform === "linux")(
  "has a thread give way to the others of its process, and no other thread",
  async () => {
    const before = getPriority();
    const script = `
    const { getPriority } = require("node:os");
    const { readlinkSync } = require("node:fs");
    const { parentPort } = require("node:worker_threads");
    const mine = () => getPriority(Number(readlinkSync("/proc/thread-self").split("/").pop()));
    import("${new URL("./thread-priority.ts", import.meta.url)}").then(({ giveWay }) => {
      giveWay(3);
      parentPort.postMessage(mine());
    });`;
    const [priority] = await once(new Worker(script, { eval: true }), "message");
    expect(priority).toBe(Math.min(before + 3, 19));
    expect(getPriority()).toBe(before);
  },
);
