import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, sep } from "node:path";
import { runQuietly } from "./processes.js";
import { CannotGoOn, within } from "./root.js";
import { checkPlatform, pinnedVersion } from "./runtime.js";

const modules = within("node_modules");
const stamp = within("node_modules", ".installed-from");

/** What a whole installation of this lockfile on this kind of machine is stamped with. */
function wanted() {
  const lockfile = createHash("sha256")
    .update(readFileSync(within("package-lock.json")))
    .digest("hex");
  return `${lockfile} ${process.platform} ${process.arch}\n`;
}

/** Whether what the lockfile names is installed, all of it. */
export const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();

/** The npm that started this run, or else the one on the path; never run by a Node that it is about to replace. */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const isOurs = (path) => path.startsWith(modules + sep);
  if (cli?.endsWith("npm-cli.js") && existsSync(cli) && node && existsSync(node) && !isOurs(node))
    return [node, cli];
  return ["npm"];
}

/** The path without the programs that are about to be replaced. */
const pathWithoutOurs = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(modules))
    .join(delimiter);

/**
 * Installs what the lockfile names, unless it is installed. The stamp goes first and comes last, so that an
 * installation which was broken off is never taken for whole.
 * @throws {CannotGoOn}
 */
export async function install() {
  if (isInstalled()) return;
  checkPlatform();
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink())
    throw new CannotGoOn(
      "node_modules is a link to other packages than package-lock.json names: remove the link first.",
    );

  process.stderr.write("Installing the packages of package-lock.json, about a minute …\n");
  const began = Date.now();
  rmSync(stamp, { force: true });
  const [command, ...args] = npm();
  const flags = [
    "--include=dev",
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { code, said } = await runQuietly(command, [...args, "ci", ...flags], {
    env: { ...process.env, PATH: pathWithoutOurs() },
  }).catch((error) => {
    throw error.code === "ENOENT" ? new CannotGoOn("There is no npm on the path.") : error;
  });
  if (code !== 0) {
    process.stderr.write(said);
    throw new CannotGoOn("The packages could not be installed; above is what npm said.");
  }

  // npm puts this folder first on the path of its scripts: a Node that can't run here must not be found in it.
  if (!pinnedVersion()) rmSync(within("node_modules", ".bin", "node"), { force: true });
  writeFileSync(stamp, wanted());
  process.stderr.write(`Installed in ${Math.round((Date.now() - began) / 1_000)} s.\n`);
}
