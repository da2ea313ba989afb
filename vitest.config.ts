import { defineConfig } from "vitest/config";

// On Postgres, which `npm test` starts, what depends on the engine runs a second time.
const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

export default defineConfig({
  test: {
    include: onPostgres ? ["{db,domain}/**/*.test.ts"] : ["**/*.test.{ts,tsx,js}"],
    exclude: ["node_modules/**", ".next/**", ".build/**", "data/**"],
    // A machine that is busy with other things is no failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A process for each file: settings are read once, and the engine is chosen when `db/columns.ts` is loaded.
    pool: "forks",
    globalSetup: "db/testing-template.ts",
    setupFiles: "db/testing.ts",
  },
});
