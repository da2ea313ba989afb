import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { CannotGoOn, within } from "./root.js";

/*
 * Which Node runs the newspaper (decision 0002): the one that the lockfile pins, or the user's own if it is new enough
 * to load TypeScript by itself.
 */

const pinned = within("node_modules", ".bin", "node");

/** Whether a Node of this version (`v24.1.0`) loads `.ts` files without being told to. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The version of the pinned Node, or undefined when there is none or this machine can't run it. */
export function pinnedVersion() {
  if (!existsSync(pinned)) return undefined;
  const { stdout } = spawnSync(pinned, ["--version"], { encoding: "utf8" });
  return stdout?.trim() || undefined;
}

/** Stops before a minute of installing that could lead to nothing. @throws {CannotGoOn} */
export function checkPlatform() {
  const { optionalDependencies } = JSON.parse(readFileSync(within("package.json"), "utf8"));
  if (`node-${process.platform}-${process.arch}` in optionalDependencies || isNewEnough(process.version))
    return;
  throw tooOld();
}

const tooOld = () =>
  new CannotGoOn(
    `Node 22.18 or newer is needed on this machine; this is ${process.version}. See https://nodejs.org.`,
  );

/** The path of the Node to run everything with. @throws {CannotGoOn} when there is none that will do */
export function pickRuntime() {
  const version = pinnedVersion();
  if (version && isNewEnough(version)) return pinned;
  if (isNewEnough(process.version)) return process.execPath;
  throw tooOld();
}

/** The environment for whatever is run: the programs that the lockfile pins come first. */
export function runtimeEnvironment(more = {}) {
  const path = process.env.PATH ?? "";
  const bin = within("node_modules", ".bin");
  return {
    ...process.env,
    PATH: path.split(delimiter)[0] === bin ? path : bin + delimiter + path,
    NEXT_TELEMETRY_DISABLED: "1",
    ...more,
  };
}
