import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { settings } from "#platform/env.ts";
import { forgetUnfinished, forgetUnfinishedRestores, makeUnfinished, unfinishedName } from "./unfinished.ts";

const parent = mkdtempSync(join(tmpdir(), "newspaper-unfinished-"));
/** Of a process that has ended. */
const { pid: gone } = spawnSync(process.execPath, ["--version"]);
const longAgo = new Date(Date.now() - 3 * 3_600_000);

beforeEach(() => {
  for (const name of readdirSync(parent)) rmSync(join(parent, name), { recursive: true });
});
afterAll(() => rmSync(parent, { recursive: true }));

/** A folder that somebody has begun to work in. */
function begun(name: string, worker?: string, inside = parent): string {
  const folder = join(inside, name);
  mkdirSync(join(folder, "unpacked/secrets"), { recursive: true });
  writeFileSync(join(folder, "unpacked/secrets/auth"), "a key");
  if (worker) writeFileSync(join(folder, "worker"), worker);
  return folder;
}

function age(folder: string): void {
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })])
    utimesSync(join(folder, name), longAgo, longAgo);
}

it("a folder whose process has ended is removed at once, with all that is in it", async () => {
  const folder = begun(unfinishedName("data", "restoring"), `${gone} ${hostname()}\n`);
  expect(await forgetUnfinished(parent, "restoring")).toEqual({ removed: [folder], left: [] });
  expect(existsSync(folder)).toBe(false);
});

it("one in which somebody is at work is left, and told of", async () => {
  const folder = join(parent, unfinishedName("data", "restoring"));
  await makeUnfinished(folder);
  expect(await forgetUnfinished(parent, "restoring")).toEqual({ removed: [], left: [folder] });
  expect(existsSync(folder)).toBe(true);
});

it.each([
  ["on another machine", `${gone} another-machine\n`],
  ["by nobody who said so", undefined],
])("one begun %s is left until nobody has written to it for an hour", async (_, worker) => {
  const folder = begun(unfinishedName("paper.tar", "making"), worker);
  expect(await forgetUnfinished(parent, "making")).toEqual({ removed: [], left: [folder] });
  age(folder);
  writeFileSync(join(folder, "unpacked/secrets/auth"), "another key");
  expect(await forgetUnfinished(parent, "making")).toEqual({ removed: [], left: [folder] });
  age(folder);
  expect(await forgetUnfinished(parent, "making")).toEqual({ removed: [folder], left: [] });
});

it("nothing else is touched, whatever it is called", async () => {
  const dead = `${gone} ${hostname()}\n`;
  begun(unfinishedName("paper.tar", "making"), dead);
  begun(unfinishedName("other", "restoring"), dead);
  begun(".data.restoring", dead);
  begun("data", dead);
  const before = readdirSync(parent);
  expect(await forgetUnfinished(parent, "restoring", "data")).toEqual({ removed: [], left: [] });
  expect(readdirSync(parent)).toEqual(before);
});

it("restores into the data directory are found beside it and in it", async () => {
  const own = settings().dataDir;
  settings().dataDir = join(parent, "data");
  mkdirSync(settings().dataDir);
  const dead = `${gone} ${hostname()}\n`;
  const beside = begun(unfinishedName("data", "restoring"), dead);
  const inside = begun(unfinishedName("data", "restoring"), dead, settings().dataDir);
  expect(await forgetUnfinishedRestores()).toEqual({ removed: [beside, inside], left: [] });
  settings().dataDir = own;
});
