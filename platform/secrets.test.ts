import { execFile } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { settings } from "./env.ts";
import { secretKey } from "./secrets.ts";

const folder = () => join(settings().dataDir, "secrets");
const module = new URL("./secrets.ts", import.meta.url).href;

const inAnotherProcess = async (name: string) => {
  const script = `const { secretKey } = await import(${JSON.stringify(module)}); process.stdout.write(secretKey(${JSON.stringify(name)}).toString("hex"));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  return stdout;
};

test("a key is made when first needed, and is the same ever after", () => {
  const key = secretKey("links");
  expect(key).toHaveLength(32);
  expect(secretKey("links")).toEqual(key);
  expect(secretKey("others")).not.toEqual(key);
});

test("only its owner can read it", () => {
  secretKey("links");
  expect(statSync(join(folder(), "links")).mode & 0o777).toBe(0o600);
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
});

test("processes that need it at the same time get the same one, and leave nothing else behind", {
  timeout: 30_000,
}, async () => {
  const keys = await Promise.all(Array.from({ length: 4 }, () => inAnotherProcess("contested")));
  expect(new Set(keys).size).toBe(1);
  expect(secretKey("contested").toString("hex")).toBe(keys[0]);
  expect(readdirSync(folder()).filter((name) => name.startsWith("contested"))).toEqual(["contested"]);
});

test("a file that holds something else is not written over", () => {
  secretKey("links");
  writeFileSync(join(folder(), "broken"), "not a key");
  expect(() => secretKey("broken")).toThrow(/doesn't hold a key/);
});
