import { runQuietly } from "./processes.js";
import { within } from "./root.js";
import { runtimeEnvironment } from "./runtime.js";

const rooms = ["app", "bench", "cli", "components", "db", "domain", "e2e", "platform", "sample", "server"];

/** As many modules as must have been read at least; a check that reads none finds nothing wrong. */
const fewest = 150;

/** What must not be loaded by way of any number of other files. Imports of types load nothing. */
const unreachable = [
  {
    name: "components-never-reach-the-database",
    // A component that can reach a connection may end in a browser's bundle with it.
    from: /^components\//,
    to: /^db\/|^platform\/env\.ts$/,
  },
  {
    name: "node-loads-no-jsx",
    // `server/` and `cli/` are loaded by Node as they are, and Node does not know JSX.
    from: /^(server|cli|bench)\//,
    to: /\.tsx$/,
  },
  {
    name: "readers-see-what-is-published",
    // What readers see comes from `for-readers.ts`, which filters inside the query; what editors see does not.
    from: /^app\/\(site\)\//,
    to: /\/for-editors\.ts$/,
  },
];

const isTest = (path) => /\.test\.tsx?$|(\/|-)testing[a-z-]*\.ts$/.test(path);

/** The way from one file to the first that `to` matches, or undefined when there is none. */
function wayTo(from, to, loads) {
  const cameFrom = new Map([[from, undefined]]);
  for (const path of cameFrom.keys()) {
    if (path !== from && to.test(path)) {
      const way = [];
      for (let step = path; step; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of loads.get(path) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, path);
  }
  return undefined;
}

/** @returns {string[]} a line for each file that reaches what it must not */
export function findReached(modules) {
  const loads = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies
        .filter(({ dependencyTypes }) => !dependencyTypes.includes("type-only"))
        .map(({ resolved }) => resolved),
    ]),
  );
  return unreachable.flatMap(({ name, from, to }) =>
    modules
      .filter(({ source }) => from.test(source) && !isTest(source))
      .map(({ source }) => wayTo(source, to, loads))
      .filter((way) => way !== undefined)
      .map((way) => `${name}: ${way.join(" → ")}`),
  );
}

/**
 * Reads every import and holds it against the rules of `.dependency-cruiser.cjs` and those above.
 * @returns {Promise<string[]>} a line for each violation
 * @throws when fewer modules were read than there must be
 */
export async function findForbiddenImports(node) {
  const cruise = within("node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
  const args = [cruise, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...rooms];
  const { output, said } = await runQuietly(node, args, { env: runtimeEnvironment() });
  if (!output.trim().startsWith("{")) throw new Error(said);
  const { modules, summary } = JSON.parse(output);
  if (summary.totalCruised < fewest)
    throw new Error(`Only ${summary.totalCruised} modules were read; ${fewest} at least were expected.`);
  const direct = summary.violations.map(
    ({ from, to, rule, cycle }) =>
      `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(" → ") : to}`,
  );
  return [...direct, ...findReached(modules)];
}
