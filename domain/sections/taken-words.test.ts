import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { takenWords } from "./taken-words.ts";

const root = join(import.meta.dirname, "../..");

/** Whether a folder, or one in it, answers at an address. */
const answers = (folder: string): boolean =>
  readdirSync(folder).some((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? answers(path) : /^(page|route)\.tsx?$/.test(name);
  });

/** The first words of all addresses under a folder of routes; groups in brackets have none of their own. */
function firstWords(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory() || !answers(path) || /^[[_]/.test(name)) return [];
    return name.startsWith("(") ? firstWords(path) : [name];
  });
}

it("holds the first word of every address that the paper has itself", () => {
  const files = join(root, "public");
  const found = [...firstWords(join(root, "app")), ...(existsSync(files) ? readdirSync(files) : [])];
  expect(found).toEqual(expect.arrayContaining(["about", "admin", "newsletters", "topics", "icon.svg"]));
  expect(found.filter((word) => !takenWords.has(word))).toEqual([]);
});
