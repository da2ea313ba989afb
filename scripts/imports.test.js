import { expect, it } from "vitest";
import { findReached } from "./imports.js";

/** A file as dependency-cruiser tells of it. A name with `type ` before it is an import of types alone. */
const file = (source, ...imports) => ({
  source,
  dependencies: imports.map((name) => ({
    resolved: name.replace(/^type /, ""),
    dependencyTypes: name.startsWith("type ") ? ["local", "type-only"] : ["local", "import"],
  })),
});

it("a component that reaches the database by way of others is found, with the way", () => {
  const modules = [
    file("components/site/card.tsx", "domain/articles/cards.ts"),
    file("domain/articles/cards.ts", "domain/articles/article.ts", "db/client.ts"),
    file("domain/articles/article.ts"),
    file("db/client.ts"),
  ];
  expect(findReached(modules)).toEqual([
    "components-never-reach-the-database: components/site/card.tsx → domain/articles/cards.ts → db/client.ts",
  ]);
});

it("an import of types loads nothing, and is allowed", () => {
  const modules = [
    file("components/site/card.tsx", "type domain/articles/cards.ts"),
    file("domain/articles/cards.ts", "db/client.ts"),
    file("db/client.ts"),
  ];
  expect(findReached(modules)).toEqual([]);
});

it("a file that Node loads and that leads to JSX is found, through a circle too", () => {
  const modules = [
    file("server/main.ts", "domain/a.ts"),
    file("domain/a.ts", "domain/b.ts"),
    file("domain/b.ts", "domain/a.ts", "components/page.tsx"),
    file("components/page.tsx"),
  ];
  expect(findReached(modules)).toEqual([
    "node-loads-no-jsx: server/main.ts → domain/a.ts → domain/b.ts → components/page.tsx",
  ]);
});

it("a reader's page that leads to what editors see is found, and the newsroom's is not", () => {
  const modules = [
    file("app/(site)/page.tsx", "domain/articles/for-editors.ts"),
    file("app/admin/(desk)/articles/page.tsx", "domain/articles/for-editors.ts"),
    file("domain/articles/for-editors.ts"),
  ];
  expect(findReached(modules)).toEqual([
    "readers-see-what-is-published: app/(site)/page.tsx → domain/articles/for-editors.ts",
  ]);
});

it("a test may reach what it tests", () => {
  const modules = [file("components/card.test.tsx", "db/client.ts"), file("db/client.ts")];
  expect(findReached(modules)).toEqual([]);
});
