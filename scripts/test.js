import { checks } from "./check.js";
import { withPostgres } from "./postgres.js";
import { conclude, onePassed, playwright, stage, vitest } from "./stages.js";

/**
 * `npm test`: everything. A stage that fails does not keep the others from running.
 * @param {() => Promise<{ NEWSPAPER_BUILD: string }>} built
 * @returns {Promise<number>} the exit code
 */
export async function test(node, built) {
  const counts = await checks(node);
  counts.push(
    await stage("database and domain on Postgres", () =>
      withPostgres((url) => vitest(node, { TEST_DATABASE_URL: url })),
    ),
  );
  let build;
  counts.push(
    await stage("production build", async () => {
      build = await built();
      return onePassed;
    }),
  );
  counts.push(
    await stage("people's stories in a browser", async () => {
      if (build) return playwright(node, [], build);
      throw new Error("There is no build to try them on.");
    }),
  );
  return conclude(counts);
}

/** `npm run kills`: a thousand processes killed while they publish, of which `npm test` kills fewer. @returns {Promise<number>} the exit code */
export const kills = async (node) =>
  conclude([
    await stage("a thousand kills while publishing", () =>
      vitest(node, { KILLS: "1000" }, ["domain/articles/killed-while-publishing.test.ts"]),
    ),
  ]);

/** `npm run e2e` @returns {Promise<number>} the exit code */
export const e2e = async (node, args, build) =>
  conclude([await stage("people's stories in a browser", () => playwright(node, args, build))]);
