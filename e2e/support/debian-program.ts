import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const cache = join(import.meta.dirname, "../../node_modules/.cache");

/** A program that is tested with and comes with no npm package. */
export interface Program {
  path: string;
  /** What it has to be started with. */
  env: NodeJS.ProcessEnv;
}

/**
 * A program of the system's, or else out of Debian's packages, fetched by apt as anybody may and unpacked beside the
 * packages of npm. Nothing is installed.
 * @param name what it is called
 * @param packages the one that holds it, and those with libraries that not every system has
 * @param version what it is asked to tell its version with, to see whether it starts
 * @throws with what to install, when there is none that starts
 */
export async function findProgram(name: string, packages: string[], version: string): Promise<Program> {
  const places = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const ofSystem = places.map((folder) => ({ path: join(folder, name), env: process.env }));
  for (const program of [...ofSystem, ...unpacked(name)]) if (await starts(program, version)) return program;
  if (await fetchFromDebian(name, packages).catch(() => false))
    for (const program of unpacked(name)) if (await starts(program, version)) return program;
  throw new Error(`There is no ${name} to test with: install it with the system's package manager.`);
}

const folderOf = (name: string) => join(cache, `debian-${name}`);

function unpacked(name: string): Program[] {
  const usr = join(folderOf(name), "usr");
  const libraries = existsSync(join(usr, "lib")) ? readdirSync(join(usr, "lib")) : [];
  const LD_LIBRARY_PATH = libraries.map((folder) => join(usr, "lib", folder)).join(":");
  return ["bin", "sbin"].map((bin) => ({
    path: join(usr, bin, name),
    env: { ...process.env, LD_LIBRARY_PATH },
  }));
}

const starts = async ({ path, env }: Program, version: string): Promise<boolean> =>
  existsSync(path) &&
  (await run(path, [version], { env, timeout: 20_000 }).then(
    () => true,
    () => false,
  ));

/** apt's lists are a folder of our own: the system's are left as they are, and may be none. */
async function fetchFromDebian(name: string, packages: string[]): Promise<boolean> {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "debian-"));
  try {
    for (const folder of ["lists/partial", "archives/partial"])
      mkdirSync(join(fresh, folder), { recursive: true });
    const own = ["-o", `Dir::State::lists=${join(fresh, "lists")}`, "-o", `Dir::Cache=${fresh}`, "-qq"];
    await run("apt-get", [...own, "update"], { timeout: 120_000 });
    await run("apt-get", [...own, "download", ...packages], { cwd: fresh, timeout: 120_000 });
    for (const archive of readdirSync(fresh).filter((file) => file.endsWith(".deb")))
      await run("dpkg-deb", ["-x", archive, "unpacked"], { cwd: fresh });
    rmSync(folderOf(name), { recursive: true, force: true });
    renameSync(join(fresh, "unpacked"), folderOf(name));
    return true;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
