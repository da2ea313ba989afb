import { defineConfig } from "vitest/config";

// On Postgres, which `npm test` starts, what depends on the engine runs a second time.
const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

/** What sets settings of its own, which a process reads once, and what takes so long that it has to begin first. */
const ownProcess = [
  "domain/mails/sending-over-smtp.test.ts",
  "domain/articles/killed-while-publishing.test.ts",
];

const include = onPostgres ? ["{db,domain}/**/*.test.ts"] : ["**/*.test.{ts,tsx,js}"];
const exclude = ["node_modules/**", ".next/**", ".build/**", "data/**"];

export default defineConfig({
  test: {
    // A machine that is busy with other things is no failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: "forks",
    // Vitest would leave a core to itself, of which there may be but two.
    maxWorkers: "100%",
    globalSetup: "db/testing-template.ts",
    setupFiles: "db/testing.ts",
    // The one whose name comes first begins first.
    projects: [
      { extends: true, test: { name: "in a process of their own", include: ownProcess } },
      // Loading takes as long as testing, so files follow one another in the same few processes; each has a database of its own.
      {
        extends: true,
        test: { name: "tests", include, exclude: [...exclude, ...ownProcess], isolate: false },
      },
    ],
  },
});
