import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endIfAsked, Interrupted, run } from "./processes.js";
import { within } from "./root.js";
import { runtimeEnvironment } from "./runtime.js";

/*
 * A stage is one thing that is checked. It says how many tests passed and failed, and never throws: a stage that could
 * not run at all counts as one that failed, so that the sum at the end can't look better than it is.
 */

/** @typedef {{ passed: number, failed: number }} Count */

export const oneFailed = { passed: 0, failed: 1 };
export const onePassed = { passed: 1, failed: 0 };

/** @param {Count[]} counts */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * Runs a stage, with a line before and a line after it.
 * @param {string} title
 * @param {() => Promise<Count>} work
 * @returns {Promise<Count>}
 */
export async function stage(title, work) {
  endIfAsked();
  console.log(`\n— ${title}`);
  const began = Date.now();
  const count = await work().catch((error) => {
    if (error instanceof Interrupted) throw error;
    console.error(error.message);
    return oneFailed;
  });
  endIfAsked();
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  console.log(
    `${count.failed > 0 ? "✗" : "✓"} ${title}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
  return count;
}

/** Prints the line that every run of the checks ends with. @returns {number} the exit code */
export function conclude(counts) {
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/**
 * Runs a test runner that writes a JSON report, and counts what the report says.
 * @param {(report: string) => { args: string[], env: Record<string, string> }} command for a report at this path
 * @param {(report: any) => Count} count
 */
export async function countReport(node, command, count) {
  const folder = mkdtempSync(join(tmpdir(), "newspaper-report-"));
  try {
    const report = join(folder, "report.json");
    const { args, env } = command(report);
    const code = await run(node, args, {
      env: runtimeEnvironment(env),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const { passed, failed } = count(JSON.parse(readFileSync(report, "utf8")));
    // Something outside of the tests may have failed, and a run of no tests at all is none that passed.
    const unseen = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    return { passed, failed: failed + unseen };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test file that could not be loaded holds no tests that could fail, and counts as one. */
const unloaded = (report) =>
  report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;

/** Vitest, on SQLite unless `env` names a Postgres in `TEST_DATABASE_URL`. @param files all of them where none is named */
export const vitest = (node, env = {}, files = []) =>
  countReport(
    node,
    (report) => ({
      args: [
        within("node_modules", "vitest", "vitest.mjs"),
        "run",
        ...files,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      env: { ...env, NODE_ENV: "test" },
    }),
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded(report) }),
  );

/** Playwright, against the build that `env` names in `NEWSPAPER_BUILD`. */
export const playwright = (node, args, env) =>
  countReport(
    node,
    (report) => ({
      args: [
        within("node_modules", "@playwright", "test", "cli.js"),
        "test",
        "--reporter=list,json",
        ...args,
      ],
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    }),
  );
