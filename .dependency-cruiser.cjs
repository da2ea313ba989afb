/*
 * Who may import whom. The rooms stand on top of one another,
 *
 *   server, cli → app → components → domain → db → platform
 *
 * and imports go downwards only. `npm run check` reads this page; each rule says what would go wrong without it. Rules
 * about what is reached by way of other files are in `scripts/imports.js`: they must not count imports of types.
 * `sample/`, `bench/` and `e2e/` stand beside the house and look in: nothing in it leans on them, but for the two
 * doors (`server`, `cli`), which bring in the sample edition.
 */

const tests = "\\.test\\.tsx?$|(/|-)testing[a-z-]*\\.ts$";

/** A rule that keeps a room from importing any of these rooms. */
const below = (name, comment, room, rooms) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^${room}/`, pathNot: tests },
  to: { path: `^(${rooms})/` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment:
        "In a circle nobody can say which file comes first, and what a module finds in another depends on luck.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-is-found",
      comment: "An import that leads nowhere would be checked against no other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    below(
      "platform-knows-nothing-of-ours",
      "The outside world can be exchanged file by file only if none of it knows what it is used for.",
      "platform",
      "server|cli|app|components|domain|db|sample",
    ),
    below(
      "db-knows-no-domain",
      "How things are kept must not depend on what the paper allows; migrations outlive rules.",
      "db",
      "server|cli|app|components|domain|sample",
    ),
    below(
      "domain-looks-down",
      "A rule must run the same in a page, a job, a test and on the command line.",
      "domain",
      "server|cli|app|components|sample",
    ),
    below(
      "components-look-down",
      "A component knows no route: a form is given its action, and can be drawn anywhere.",
      "components",
      "server|cli|app|db|platform|sample",
    ),
    below(
      "app-looks-down",
      "Pages are bundled by Next, the server is loaded by Node: an import upwards would make a second server.",
      "app",
      "server|cli|sample",
    ),
    below(
      "server-and-cli-reach-app-through-next",
      "Node can't load what Next bundles, and a component belongs to a page.",
      "(server|cli)",
      "app|components",
    ),
    below(
      "server-is-no-command",
      "A command starts no server, and the server runs no command.",
      "server",
      "cli",
    ),
    below("cli-is-no-server", "A command starts no server, and the server runs no command.", "cli", "server"),
    {
      name: "pages-hold-no-query",
      comment:
        "A page awaits its params, reads through the domain, and draws. Its rules could be passed by otherwise.",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "^db/" },
    },
    {
      name: "domain-knows-no-framework",
      comment: "Rules outlive frameworks, and Node can't load JSX: this is the rule that pays most.",
      severity: "error",
      from: { path: "^(domain|db|platform)/" },
      to: { path: "(^|/)node_modules/(next|react|react-dom)/" },
    },
    {
      name: "dialects-stay-in-the-database",
      comment:
        "SQL that differs between the two engines has one place, or the second engine would be tried in none.",
      severity: "error",
      from: { pathNot: "^(db|bench|e2e)/|\\.test\\.ts$" },
      to: {
        path: "(^|/)node_modules/(better-sqlite3|pg|drizzle-orm/(better-sqlite3|node-postgres|pg-core))/",
      },
    },
    {
      name: "one-file-for-each-thing-outside",
      comment: "Mail, pictures, archives and the log are made in `platform/`, where they can be exchanged.",
      severity: "error",
      from: { pathNot: "^platform/|\\.test\\.ts$|^e2e/" },
      to: { path: "(^|/)node_modules/(nodemailer|sharp|pino|tar)/" },
    },
    {
      name: "the-house-stands-by-itself",
      comment:
        "What is shipped must not lean on tests, benchmarks or what runs before anything is installed.",
      severity: "error",
      from: { path: "^(server|cli|app|components|domain|db|platform|sample)/", pathNot: tests },
      to: { path: `^(e2e|bench|scripts)/|${tests}` },
    },
    {
      name: "tools-stay-in-the-workshop",
      comment: "What the running newspaper needs is a dependency, not a tool for building it.",
      severity: "error",
      from: { path: "^(server|cli|domain|db|platform|sample)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "packages-are-named",
      comment: "A package that is there by chance, for the sake of another, is gone with the next update.",
      severity: "error",
      from: { path: "^(server|cli|app|components|domain|db|platform|sample)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    // TypeScript's own compiler is not one that dependency-cruiser can read with; swc's is.
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    // Imports of types are gone when the code runs, but hold the rooms together all the same.
    tsPreCompilationDeps: "specify",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$|^\\.next/|^\\.build/|^sample/drawings/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
