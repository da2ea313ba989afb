import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { runQuietly } from "./processes.js";
import { CannotGoOn, root, within, workshop } from "./root.js";
import { runtimeEnvironment } from "./runtime.js";

/*
 * Each build has a folder of its own, named for what it was made from (decision 0008). A running server keeps the
 * files it was started with while another build is made, and a build that was broken off has no stamp.
 */

/** What `next build` reads, besides the packages. */
const folders = ["app", "components", "domain", "db", "platform", "public"];
const files = /^(next\.config|postcss\.config|proxy|instrumentation|tsconfig|package|package-lock)\.[a-z]+$/;

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function sources() {
  const top = readdirSync(root).filter((name) => files.test(name));
  const below = folders
    .filter((name) => existsSync(within(name)))
    .flatMap((name) => [...filesIn(within(name))]);
  return [...top.map((name) => within(name)), ...below].sort();
}

/** A name for the build of exactly these sources with this key. */
function nameOfBuild(key) {
  const hash = createHash("sha256").update(key);
  for (const path of sources()) {
    const content = readFileSync(path);
    hash.update(`\0${relative(root, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}

const keyFile = join(workshop, "actions-key");

/**
 * The key that lies in a file, or undefined where there is none.
 * @throws {CannotGoOn} when whoever asks may not read it
 */
function readKey(file) {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new CannotGoOn(`${file} cannot be read: ${error.code}. Let whoever starts the newspaper read it.`);
  }
}

/**
 * The key that names the forms' actions, or undefined before there is one. It stays the same from build to build, or
 * whoever has a page open while a new version starts could not send its form any more.
 */
function actionsKey() {
  const given = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  if (given) return given;
  const kept = readKey(keyFile) ?? "";
  return Buffer.from(kept, "base64").length === 32 ? kept : undefined;
}

/**
 * Keeps the key of a build in a file, so that a start finds that build without being told the key. Whoever may read the
 * build may read it, since it stands in the build as well: one who builds, root say, is often another than the one who
 * starts what was built (docs/operating.md).
 */
export function keepActionsKey(file, key) {
  rmSync(file, { force: true });
  writeFileSync(file, `${key}\n`, { mode: 0o644 });
}

const stampOf = (folder) => join(folder, "whole");

/** Keeps this build and the one before it, which may still be running; removes older and broken ones. */
function forgetOldBuilds(current) {
  const all = readdirSync(workshop)
    .filter((name) => name.startsWith("next-"))
    .map((name) => join(workshop, name))
    .filter((folder) => folder !== current);
  const age = (folder) => (existsSync(stampOf(folder)) ? statSync(stampOf(folder)).mtimeMs : 0);
  const [, ...older] = all.sort((a, b) => age(b) - age(a));
  for (const folder of [...older, ...all.filter((one) => age(one) === 0)])
    rmSync(folder, { recursive: true, force: true });
}

const folderFor = (key) => join(workshop, `next-${nameOfBuild(key)}`);
const addressOf = (folder) => `${basename(workshop)}/${basename(folder)}`;

/** The newest stamp is the build last used. Where nothing may be written, in a container say, there is but one. */
function noteUse(stamp) {
  try {
    utimesSync(stamp, new Date(), new Date());
  } catch (error) {
    if (!["EROFS", "EPERM", "EACCES"].includes(error.code)) throw error;
  }
}

/** The folder of the build of the sources as they are, for `NEWSPAPER_BUILD`, or undefined when there is none. */
export function findBuild() {
  const key = actionsKey();
  if (!key) return undefined;
  const folder = folderFor(key);
  if (!existsSync(stampOf(folder))) return undefined;
  noteUse(stampOf(folder));
  return addressOf(folder);
}

/**
 * Makes the production build of the sources as they are, unless it is there.
 * @param {string} node the Node to run it with
 * @returns {Promise<string>} its folder, relative to the checkout, for `NEWSPAPER_BUILD`
 * @throws {CannotGoOn}
 */
export async function build(node) {
  const found = findBuild();
  if (found) return found;
  const key = actionsKey() ?? randomBytes(32).toString("base64");
  if (readKey(keyFile) !== key) keepActionsKey(keyFile, key);
  const folder = folderFor(key);
  const address = addressOf(folder);

  process.stderr.write("Building the pages, about half a minute …\n");
  const began = Date.now();
  rmSync(folder, { recursive: true, force: true });
  const { code, said } = await runQuietly(
    node,
    [within("node_modules", "next", "dist", "bin", "next"), "build"],
    {
      env: runtimeEnvironment({
        NODE_ENV: "production",
        NEWSPAPER_BUILD: address,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
      }),
    },
  );
  if (code !== 0) {
    process.stderr.write(said);
    throw new CannotGoOn("The build failed; above is what it said.");
  }
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  writeFileSync(stampOf(folder), "");
  forgetOldBuilds(folder);
  process.stderr.write(`Built in ${Math.round((Date.now() - began) / 1_000)} s.\n`);
  return address;
}
