#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { setPriority } from "node:os";
import { build, findBuild } from "./build.js";
import { install, isInstalled } from "./install.js";
import { oneAtATime } from "./one-at-a-time.js";
import { Interrupted, run } from "./processes.js";
import { CannotGoOn, root, within } from "./root.js";
import { pickRuntime, runtimeEnvironment } from "./runtime.js";

/*
 * The entry of every npm script. It runs on any Node from 20 on, before anything is installed: plain JavaScript that
 * imports nothing but Node. It installs and builds if need be, and hands over to the Node that the lockfile pins.
 */

/** Installs if need be. @returns the Node to run with */
async function installed() {
  if (!isInstalled()) await oneAtATime(install);
  return pickRuntime();
}

/** Builds if need be. @returns the environment that leads to the build */
async function built(node) {
  const folder = findBuild() ?? (await oneAtATime(() => build(node)));
  return { NEWSPAPER_BUILD: folder };
}

const program = (node, file, args, more = {}) =>
  run(node, [within(...file.split("/")), ...args], { env: runtimeEnvironment(more) });

/**
 * Has this process, and all it starts, wait for whatever else wants the processor: readers don't notice it. Idle threads give it
 * up at once; Linux has them, and util-linux' chrt makes them. Elsewhere they have the lowest priority.
 * https://man7.org/linux/man-pages/man7/sched.7.html (“SCHED_IDLE”)
 * @returns the environment in which one thread does all: each holds a processor for a while whenever it touches new memory
 */
function standBack() {
  setPriority(19);
  spawnSync("chrt", ["--all-tasks", "--idle", "--pid", "0", String(process.pid)], { stdio: "ignore" });
  return { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --v8-pool-size=0`, UV_THREADPOOL_SIZE: "1" };
}

const tasks = {
  async start(args) {
    const node = await installed();
    return program(node, "server/main.ts", args, { NODE_ENV: "production", ...(await built(node)) });
  },
  async build() {
    await built(await installed());
    return 0;
  },
  async dev(args) {
    return program(await installed(), "server/main.ts", ["--dev", ...args], { NODE_ENV: "development" });
  },
  async check() {
    const { check } = await import("./check.js");
    return check(await installed());
  },
  async test() {
    const { test } = await import("./test.js");
    const node = await installed();
    return test(node, () => built(node));
  },
  async e2e(args) {
    const { e2e } = await import("./test.js");
    const node = await installed();
    return e2e(node, args, await built(node));
  },
  async kills() {
    const { kills } = await import("./test.js");
    return kills(await installed());
  },
  async bench(args) {
    const node = await installed();
    return program(node, "bench/main.ts", args, { NODE_ENV: "production", ...(await built(node)) });
  },
  async newsroom(args) {
    const more = ["backup", "verify"].includes(args[0]) ? standBack() : {};
    return program(await installed(), "cli/main.ts", args, { NODE_ENV: "production", ...more });
  },
  async migrations(args) {
    const { migrations } = await import("./migrations.js");
    return migrations(await installed(), args);
  },
};

const [name = "", ...args] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
process.chdir(root);
try {
  if (!task)
    throw new CannotGoOn(`There is no task ${JSON.stringify(name)}, only ${Object.keys(tasks).join(", ")}.`);
  process.exit(await task(args));
} catch (error) {
  if (error instanceof Interrupted) process.exit(error.code);
  if (!(error instanceof CannotGoOn)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
