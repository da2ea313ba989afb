import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root.js";

/*
 * Every program that is started here is waited for, and hears of a Ctrl-C: nothing is left behind half-done or running.
 */

/** Thrown when the run was asked to end while a program was running; `code` is the exit code that says so. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`ended by ${signal}`);
    this.code = 128 + constants.signals[signal];
  }
}

const children = new Set();
let askedToEnd;

/** Called with the number of each process that is started; whoever holds the lock notes them in it. */
export const startListeners = new Set();

/** Programs whose work is thrown away when they are broken off; npm would finish most of its own first. */
const impatient = new Set();

function note(signal) {
  askedToEnd ??= signal;
  if (children.size === 0) process.exit(new Interrupted(askedToEnd).code);
  for (const child of impatient) setTimeout(() => child.kill("SIGKILL"), 2_000).unref();
}

function end(signal) {
  note(signal);
  for (const child of children) child.kill(signal);
}

for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
process.on("SIGINT", () => {
  // A terminal has told the whole group of processes already.
  if (process.stdin.isTTY) note("SIGINT");
  else end("SIGINT");
});

// When npm is ended in a way that it can't pass on, what it has started must not stay behind.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== parent && !askedToEnd) end("SIGTERM");
  }, 500).unref();

/**
 * Starts a program that ends with this one. It is for whoever started it to wait for.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options });
  children.add(child);
  if (child.pid) for (const hear of startListeners) hear(child.pid);
  child.once("close", () => children.delete(child));
  child.once("error", () => children.delete(child));
  return child;
}

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/**
 * Runs a program on this terminal to its end.
 * @returns {Promise<number>} its exit code, 128 and more when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: "inherit", ...options });
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(exitCode(code, signal)));
  });
}

/**
 * Runs a program to its end without showing what it says.
 * @returns {Promise<{ code: number, output: string, said: string }>} `output` is its standard output, `said` all it printed
 * @throws {Interrupted}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    impatient.add(child);
    let output = "";
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      said += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    child.once("error", (error) => {
      impatient.delete(child);
      reject(error);
    });
    child.once("close", (code, signal) => {
      impatient.delete(child);
      if (askedToEnd) reject(new Interrupted(askedToEnd));
      else resolve({ code: exitCode(code, signal), output, said });
    });
  });
}

/** Ends the run if it was asked to end. @throws {Interrupted} */
export function endIfAsked() {
  if (askedToEnd) throw new Interrupted(askedToEnd);
}
