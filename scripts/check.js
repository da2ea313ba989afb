import { findForbiddenImports } from "./imports.js";
import { runQuietly } from "./processes.js";
import { within } from "./root.js";
import { runtimeEnvironment } from "./runtime.js";
import { conclude, oneFailed, onePassed, stage, vitest } from "./stages.js";

const bin = (...parts) => within("node_modules", ...parts);

/** Runs programs one after the other until one fails; shows what that one said. */
async function silent(node, ...commands) {
  for (const args of commands) {
    const { code, said } = await runQuietly(node, args, { env: runtimeEnvironment() });
    if (code === 0) continue;
    process.stdout.write(said);
    return oneFailed;
  }
  return onePassed;
}

const formatAndLint = (node) =>
  silent(node, [bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"]);

/** The types of routes and of what CSS imports give are written by Next, and are not in the repository. */
const types = (node) =>
  silent(
    node,
    [bin("next", "dist", "bin", "next"), "typegen"],
    [bin("typescript", "bin", "tsc"), "--noEmit"],
  );

async function imports(node) {
  const forbidden = await findForbiddenImports(node);
  for (const line of forbidden) console.log(line);
  return forbidden.length > 0 ? oneFailed : onePassed;
}

/** Every check that needs no browser, no second database and no build. @returns {Promise<import("./stages.js").Count[]>} */
export async function checks(node) {
  return [
    await stage("format and lint", () => formatAndLint(node)),
    await stage("types", () => types(node)),
    await stage("who imports whom", () => imports(node)),
    await stage("unit tests on SQLite", () => vitest(node)),
  ];
}

/** `npm run check` @returns {Promise<number>} the exit code */
export const check = async (node) => conclude(await checks(node));
