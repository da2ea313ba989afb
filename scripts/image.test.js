import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { within } from "./root.js";

const linesOf = (file) =>
  readFileSync(within(file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.replaceAll(/^\/|\/$/g, ""));

it("no image holds what git takes no part in: settings with passwords, data, backups", () => {
  const left = linesOf(".dockerignore");
  expect(linesOf(".gitignore").filter((line) => !left.includes(line))).toEqual([]);
});

it("neither git nor an image takes the folders that compose.yaml gives a container", () => {
  const given = [...readFileSync(within("compose.yaml"), "utf8").matchAll(/^ +- \.\/([\w-]+):/gm)];
  const folders = given.map(([, folder]) => folder);
  expect(folders).toContain("backups");
  for (const file of [".gitignore", ".dockerignore"])
    expect(linesOf(file)).toEqual(expect.arrayContaining(folders));
});
